package org.lagesbild.privacy.policy;

import java.util.List;

/**
 * What a policy promises about one event, computed from its families and never written down by hand.
 *
 * @param oddsFactor how much all numbers together can change anyone's odds that it happened
 * @param epsilon the natural logarithm of that
 * @param advantage the most by which anyone who knows everything else can tell more often rightly than wrongly that it
 *     happened: true positive rate minus false positive rate
 */
public record Guarantee(long oddsFactor, double epsilon, double advantage) {

    /** For an event that these families count, each once. */
    public static Guarantee of(List<Family> families) {
        long odds = 1;
        for (Family family : families) {
            odds *= family.oddsFactor();
        }
        return new Guarantee(odds, Math.log(odds), advantage(families));
    }

    /** For an event of no sensitive class. */
    public static Guarantee ordinary(ReleasePolicy policy) {
        return of(policy.families().stream()
                .filter(family -> family.cells() != Cells.SENSITIVE)
                .toList());
    }

    /** For an event of a sensitive class. */
    public static Guarantee sensitive(ReleasePolicy policy) {
        return of(policy.families().stream()
                .filter(family -> family.cells() == Cells.SENSITIVE)
                .toList());
    }

    /**
     * To whoever knows all else, a number is one answer: is it above the known count? Right with chance 1/(1+alpha). Each
     * way in which the families can answer is one bit set; where it is likelier with the event, the difference counts.
     */
    private static double advantage(List<Family> families) {
        double total = 0;
        for (int answers = 0; answers < 1 << families.size(); answers++) {
            double with = 1;
            double without = 1;
            for (int at = 0; at < families.size(); at++) {
                double right =
                        families.get(at).oddsFactor() / (1.0 + families.get(at).oddsFactor());
                boolean yes = (answers >> at & 1) == 1;
                with *= yes ? right : 1 - right;
                without *= yes ? 1 - right : right;
            }
            total += Math.max(0, with - without);
        }
        return total;
    }
}
