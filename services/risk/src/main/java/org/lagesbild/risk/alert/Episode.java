package org.lagesbild.risk.alert;

import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * One alert's life: one of it for an area and category at a time, however many weeks alarm.
 *
 * @param opened local day
 * @param strength as last said
 * @param quiet since when nothing was unusual
 */
public record Episode(SeriesKey series, EpisodeState state, int opened, Strength strength, Quiet quiet) {

    /** The same, said anew. */
    Episode in(EpisodeState changed) {
        return new Episode(series, changed, opened, strength, quiet);
    }

    Episode with(Strength changed) {
        return new Episode(series, state, opened, changed, quiet);
    }

    Episode with(Quiet changed) {
        return new Episode(series, state, opened, strength, changed);
    }

    /** @param count incidents at the last alarm */
    public record Strength(double probability, boolean cusum, int sectors, long count) {

        static Strength of(Candidate.Evidence evidence) {
            return new Strength(evidence.probability(), evidence.cusum(), evidence.sectors(), evidence.reported());
        }

        /** Of both, the more unusual in each respect. */
        Strength with(Candidate.Evidence evidence) {
            return new Strength(
                    Math.min(probability, evidence.probability()),
                    cusum || evidence.cusum(),
                    Math.max(sectors, evidence.sectors()),
                    evidence.reported());
        }
    }

    /**
     * @param since first local day of the quiet, where there is one
     * @param now whether it is quiet
     */
    public record Quiet(boolean now, int since) {

        static final Quiet NOT = new Quiet(false, 0);
    }
}
