package org.lagesbild.risk.score;

/**
 * What is said of an area in numbers, or that there is too little to say anything. Only for showing an area beside its
 * own past and for the order of a list that one reads; never for a ranking of places.
 */
public sealed interface AreaScore {

    /** Fewer incidents than that in 90 days make no number. */
    int FEWEST = 3;

    /** Below {@link #FEWEST} incidents. */
    record TooLittleData(long incidents) implements AreaScore {}

    /**
     * @param crime harm of crimes
     * @param concern weight of what is no crime
     * @param inhabitants of the area, as the level is per 1,000 of them
     * @param weightsVersion of the table the weights are from
     */
    record Scored(Bar crime, Bar concern, Corroboration corroboration, long inhabitants, int weightsVersion)
            implements AreaScore {

        /** By the bar that moved most: one number for the order of a list, from one kind of harm alone. */
        public double sortKey() {
            return leading().urgency() + corroboration.bonus();
        }

        /**
         * How high the area's harm of one kind lies beside its municipality's, for showing inside that municipality and
         * never as a list of names. The municipality's own uncertainty is small beside an area's, and left out.
         *
         * @param municipality the same kind's level there, per 1,000 inhabitants
         */
        public Comparison beside(HarmKind kind, double municipality) {
            Bar bar = kind == HarmKind.CRIME ? crime : concern;
            return new Comparison(
                    bar.level(inhabitants) / municipality,
                    bar.levelInterval(inhabitants).times(1 / municipality));
        }

        public HarmKind sortedBy() {
            return leading().kind();
        }

        private Bar leading() {
            return crime.urgency() >= concern.urgency() ? crime : concern;
        }
    }

    /** @param interval in which the ratio lies with 90 %; no ratio is shown without it */
    record Comparison(double ratio, Shrinkage.Interval interval) {}

    static AreaScore of(Bar crime, Bar concern, Corroboration corroboration, long inhabitants, int weightsVersion) {
        if (crime.kind() != HarmKind.CRIME || concern.kind() != HarmKind.CONCERN || inhabitants <= 0) {
            throw new IllegalArgumentException("a bar of each kind, and somebody who lives there");
        }
        long incidents = crime.incidents() + concern.incidents();
        return incidents < FEWEST
                ? new TooLittleData(incidents)
                : new Scored(crime, concern, corroboration, inhabitants, weightsVersion);
    }
}
