package org.lagesbild.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.web.problem.ProblemException;

final class SheddingTest {

    private final Played memory = new Played("memory");
    private final Played brokers = new Played("brokers");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Shedding shedding = new Shedding(List.of(memory, brokers), meters);

    @ParameterizedTest
    @CsvSource({
        "0.00, TRIAL BULK ORDINARY AMENDMENT",
        "0.49, TRIAL BULK ORDINARY AMENDMENT",
        "0.50, BULK ORDINARY AMENDMENT",
        "0.79, BULK ORDINARY AMENDMENT",
        "0.80, ORDINARY AMENDMENT",
        "0.95, AMENDMENT",
        "1.00, AMENDMENT"
    })
    void shouldShedWhatIsWorthLeastFirst(double load, String passing) {
        memory.load = load;
        assertThat(Stream.of(Urgency.values()).filter(this::passes).map(Urgency::name))
                .containsExactlyElementsOf(Arrays.asList(passing.split(" ")));
    }

    @Test
    void shouldGoByWhatIsNearestToItsEnd() {
        memory.load = 0.1;
        brokers.load = 0.9;
        assertThat(passes(Urgency.BULK)).isFalse();
        brokers.load = 0.1;
        assertThat(passes(Urgency.BULK)).isTrue();
    }

    @Test
    void shouldLetWhatIsWorthLeastStayAwayLongest() {
        List<Urgency> all = List.of(Urgency.values());
        assertThat(all).isSortedAccordingTo((one, other) -> other.comeBack().compareTo(one.comeBack()));
    }

    @Test
    void shouldMeasureTheLoadAndCountWhatItSheds() {
        brokers.load = 0.6;
        passes(Urgency.TRIAL);
        assertThat(meters.counter("lagesbild.shed", "urgency", "trial").count()).isEqualTo(1);
        assertThat(meters.get("lagesbild.load").tag("signal", "brokers").gauge().value())
                .isEqualTo(0.6);
        assertThatCode(() -> shedding.admit(Urgency.BULK)).doesNotThrowAnyException();
    }

    private boolean passes(Urgency urgency) {
        try {
            shedding.admit(urgency);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static final class Played implements Signal {

        private final String name;
        private double load;

        Played(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public double load() {
            return load;
        }
    }
}
