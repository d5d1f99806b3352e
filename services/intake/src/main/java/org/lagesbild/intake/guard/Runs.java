package org.lagesbild.intake.guard;

import java.time.Instant;

/** Which recorded runs go on: only in those are received times believed, and only then may hours run ahead. */
public interface Runs {

    /** Whether any run is unfinished. */
    boolean any();

    /** Whether the partner takes part in a run that is unfinished, at least as of then. */
    boolean include(String partner, Instant appended);
}
