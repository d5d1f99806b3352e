package org.lagesbild.intake.guard;

/** Which recorded runs go on: only in those are received times believed, and only then may hours run ahead. */
public interface Runs {

    /** Whether any run is unfinished. */
    boolean any();

    /** Whether the partner takes part in an unfinished run. */
    boolean include(String partner);
}
