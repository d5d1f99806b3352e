package org.lagesbild.analyst.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.AlarmRule;
import org.lagesbild.risk.evaluation.TestState;

/**
 * One category of the area held against its own past. Only what was reported is tested; what patrols discover stands beside
 * it.
 *
 * @param week the last seven whole local days
 * @param burst the last whole local day
 * @param fortnight the last fourteen whole local days; absent where a feed was silent in the earlier seven
 * @param discovered in the seven days
 * @param weeksLearnt weeks that the model has learnt
 * @param sourceWeeks whole weeks since the newest source of the category was enrolled
 * @param heldBack what keeps the seven days from alarming however unusual they are
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
record TestBody(
        String category,
        String group,
        TestState state,
        CountBody week,
        CountBody burst,
        @Nullable CountBody fortnight,
        MonthBody month,
        SlowBody slow,
        long discovered,
        List<SectorBody> sectors,
        int weeksLearnt,
        int sourceWeeks,
        List<AlarmRule> heldBack) {

    /**
     * @param independent lower bound of those that cannot be the same incident
     * @param variance of the count, were nothing unusual; absent where it was not kept
     * @param low from here to {@code high} lie 95 of 100 such windows
     * @param probability of that many or more, were nothing unusual
     * @param oneIn about one window in so many brings as many or more; a million stands for more
     * @param noticed the smallest count that would have been noticed
     * @param alarm whether the probability is within the level
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record CountBody(
            long reported,
            long independent,
            double expected,
            @Nullable Double variance,
            long low,
            long high,
            double probability,
            long oneIn,
            long noticed,
            boolean alarm) {}

    /**
     * The last 28 whole days: reported to expected, shrunken.
     *
     * @param strength how many expected incidents the prior is worth; absent where it was not kept
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record MonthBody(
            long reported,
            double expected,
            @Nullable Double strength,
            @Nullable Double prior,
            double ratio,
            double low,
            double high) {}

    /** What slow rises add up to, as of the last closed week, and where they alarm; it goes back over all weeks. */
    @Serdeable
    record SlowBody(double sum, double limit, boolean alarm) {}
}
