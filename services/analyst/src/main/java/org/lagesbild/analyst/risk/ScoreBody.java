package org.lagesbild.analyst.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.score.HarmKind;

/**
 * One area's score: two bars that are never added, what each follows from, and whether several sectors see a rise.
 *
 * @param inhabitants the only denominator
 * @param incidents reported in 90 days; below 3 there is no score
 * @param sortKey for the order of a list inside one municipality, by the bar that moved most ({@code sortedBy})
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
record ScoreBody(
        State state,
        long inhabitants,
        int populationYear,
        @Nullable Long incidents,
        @Nullable Double sortKey,
        @Nullable HarmKind sortedBy,
        List<BarBody> bars,
        @Nullable CorroborationBody corroboration) {

    enum State {
        SCORED,
        /** Fewer than 3 incidents in 90 days, as far as the reader may know. */
        TOO_LITTLE_DATA,
        /** Of an area so small that there is too little to sum. */
        NOT_SCORED
    }

    /**
     * One kind of harm. Its sums are absent where the reader may not read all of its categories.
     *
     * @param usual harm days expected
     * @param excess harm days more than that
     * @param change excess as a part of what is usual
     * @param urgency grows by 10 with each doubling of a month of excess harm
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record BarBody(
            HarmKind kind,
            @Nullable Long incidents,
            @Nullable Double usual,
            @Nullable Double excess,
            @Nullable Double change,
            @Nullable Double urgency,
            @Nullable LevelBody level,
            @Nullable BesideBody besideMunicipality,
            List<TermBody> terms) {}

    /** Harm days per 1,000 inhabitants; from {@code low} to {@code high} with 90 %. */
    @Serdeable
    record LevelBody(double perThousand, double low, double high) {}

    /** @param level the municipality's, per 1,000 inhabitants: {@code ratio} and its 90 % interval are held beside it */
    @Serdeable
    record BesideBody(double level, double ratio, double low, double high) {}

    /**
     * @param severityClass 1 to 8; absent where the weight table is another one than that of the score
     * @param weight harm days of one incident
     * @param halfLife days after which an incident counts half
     * @param incidents in 90 days, whole
     * @param observed incidents as they fade
     * @param expected as many as were expected, faded likewise
     * @param strength k: how many expected incidents the prior is worth
     * @param prior ratio that it is shrunken to
     * @param ratio relative risk, shrunken; from {@code low} to {@code high} with 90 %
     * @param usual harm days expected
     * @param excess harm days more than that
     * @param burden harm days, as shrunken
     * @param share of what lies above the usual in its bar
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record TermBody(
            String category,
            String group,
            @Nullable Integer severityClass,
            double weight,
            double halfLife,
            long incidents,
            double observed,
            double expected,
            double strength,
            double prior,
            double ratio,
            double low,
            double high,
            double usual,
            double excess,
            double burden,
            @Nullable Double share) {}

    /**
     * @param rising sectors whose own probability is 0.05 or less
     * @param fisher −2 times the sum of the logarithms; chi-squared of so many degrees of freedom were nothing unusual
     * @param bonus 10 for each rising sector but the first
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record CorroborationBody(
            List<SectorBody> sectors,
            int rising,
            double fisher,
            int degreesOfFreedom,
            double probability,
            double bonus) {}
}
