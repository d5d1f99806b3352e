package org.lagesbild.intake;

/**
 * How one instance of the intake runs.
 *
 * @param stateDirectory where its stores lie; its own, kept over restarts
 * @param threads among which its share of the partitions is divided
 * @param standbys copies of each store on other instances; 0 where there is only one
 */
public record IntakeSettings(String stateDirectory, int threads, int standbys) {

    /** Alone, as in standalone: two threads, so that one works while the other commits; no copies. */
    public static IntakeSettings alone(String stateDirectory) {
        return new IntakeSettings(stateDirectory, 2, 0);
    }
}
