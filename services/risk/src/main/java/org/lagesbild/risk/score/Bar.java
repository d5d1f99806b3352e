package org.lagesbild.risk.score;

import java.util.List;

/**
 * The terms of one kind of harm, and what they sum to.
 *
 * @param terms sorted by category
 */
public record Bar(HarmKind kind, List<Term> terms) {

    private static final double A_MONTH = 30;
    private static final double A_DOUBLING = 10;

    public Bar {
        terms = List.copyOf(terms);
    }

    /** Harm days per 1,000 inhabitants. */
    public double level(long inhabitants) {
        return terms.stream().mapToDouble(Term::burden).sum() * 1000 / inhabitants;
    }

    /**
     * In which the level lies with 90 %: the terms are independent gammas, and their sum is near one of the same mean and
     * variance.
     */
    public Shrinkage.Interval levelInterval(long inhabitants) {
        double mean = terms.stream().mapToDouble(Term::burden).sum();
        double variance = terms.stream().mapToDouble(Term::burdenVariance).sum();
        return variance > 0
                ? Shrinkage.gamma(mean * mean / variance, mean / variance).times(1000.0 / inhabitants)
                : new Shrinkage.Interval(level(inhabitants), level(inhabitants));
    }

    /** Harm days more than usual. */
    public double excess() {
        return terms.stream().mapToDouble(Term::excess).sum();
    }

    /** Harm days expected. */
    public double usual() {
        return terms.stream().mapToDouble(Term::usual).sum();
    }

    /** Excess as a part of what is usual; 0 where there is no term. */
    public double change() {
        return terms.isEmpty() ? 0 : excess() / usual();
    }

    /** Grows by 10 with each doubling of a month of excess harm. */
    public double urgency() {
        return A_DOUBLING * StrictMath.log(1 + Math.max(0, excess()) / A_MONTH) / StrictMath.log(2);
    }

    /** A category's part of what lies above the usual; 0 where nothing does. */
    public double share(Term term) {
        double above =
                terms.stream().mapToDouble(each -> Math.max(0, each.excess())).sum();
        return above > 0 ? Math.max(0, term.excess()) / above : 0;
    }

    public long incidents() {
        return terms.stream().mapToLong(term -> term.counted().incidents()).sum();
    }
}
