package org.lagesbild.publisher.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of one request to the gateway. */
sealed interface Sending {

    /** The gateway judged each report; some may have to be sent again, not before {@code after}. */
    record Answered(List<ItemOutcome> outcomes, Optional<Duration> after) implements Sending {

        public Answered {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** Nobody knows what became of any of them: to be sent again, not before {@code after}. */
    record Later(Optional<Duration> after) implements Sending {}

    /** The request as a whole could not be taken in, by its size or form; fewer reports may pass. */
    record Unfit(String code) implements Sending {}

    /** Whoever asks so is not let in; asking again will not help. */
    record Barred(int status) implements Sending {}
}
