package org.lagesbild.analyst.daily;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** What is answered while the topics in which the past stands can not be asked. */
public final class Archive {

    private static final Duration SOON = Duration.ofSeconds(2);

    private Archive() {}

    /** What was found; a 503 where the broker does not answer. */
    public static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw unavailable();
        }
    }

    public static ProblemException unavailable() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(SOON)
                .detail("Arkivet svarar inte just nu.", "The archive does not answer right now.");
    }
}
