package org.lagesbild.risk.score;

/**
 * What one incident of a category weighs, for how long it is felt, and why.
 *
 * @param halfLife days after which it counts half
 * @param basis source or decision, for people to read
 */
public record HarmWeight(HarmKind kind, SeverityClass severity, int halfLife, String basis) {

    public HarmWeight {
        if (halfLife < 1 || basis.isBlank()) {
            throw new IllegalArgumentException("a weight needs a half-life and a basis");
        }
    }
}
