package org.lagesbild.gateway.http;

import java.time.Duration;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** The answer where brokers, registry or tables are away: nothing is lost by sending again. */
final class Later {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private Later() {}

    static ProblemException problem() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(WAIT)
                .detail("Sänd igen; det är ofarligt.", "Send it again; that does no harm.");
    }
}
