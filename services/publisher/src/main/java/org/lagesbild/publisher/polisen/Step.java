package org.lagesbild.publisher.polisen;

import java.time.Instant;
import java.util.Comparator;
import org.lagesbild.publisher.polisen.ArchiveLine.Change;

/** One thing that was seen of one notice, when it was seen. */
sealed interface Step {

    /** By time; what was seen at once: first what it says, then that it is there, then that it is not. */
    Comparator<Step> IN_ORDER = Comparator.comparing(Step::at).thenComparingInt(Step::rank);

    Instant at();

    int rank();

    /** Its content, for the first time or changed. */
    record Version(Instant at, Notice notice, Change change) implements Step {
        @Override
        public int rank() {
            return 0;
        }
    }

    /** It is there again after an interval in which it was not. */
    record Back(Instant at) implements Step {
        @Override
        public int rank() {
            return 1;
        }
    }

    /** It is gone although older notices are still there. */
    record Gone(Instant at) implements Step {
        @Override
        public int rank() {
            return 2;
        }
    }
}
