package org.lagesbild.risk.score;

import java.time.LocalDate;

/**
 * What one incident of a category weighs, for how long it is felt, and why.
 *
 * @param halfLife days after which it counts half
 */
public record HarmWeight(HarmKind kind, SeverityClass severity, int halfLife, Basis basis) {

    public HarmWeight {
        if (halfLife < 1) {
            throw new IllegalArgumentException("a weight needs a half-life");
        }
        if (kind == HarmKind.CONCERN && basis.source() != Source.DECISION) {
            throw new IllegalArgumentException("what is no crime has no sourced weight, but a decision");
        }
    }

    /** Where a class comes from. */
    public enum Source {
        /** A published index that has the offence. */
        INDEX,
        /** No index has it: set by an offence like it that one has. */
        LIKENESS,
        /** Somebody's decision, for a municipality to make its own. */
        DECISION
    }

    /**
     * Why it weighs that much.
     *
     * @param decided when that was settled
     * @param text which figures, or whose decision and why, for people to read
     */
    public record Basis(Source source, LocalDate decided, String text) {

        public Basis {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a weight needs a reason");
            }
        }
    }
}
