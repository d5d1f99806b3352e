package org.lagesbild.analyst.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.analyst.view.ViewBody.CoverageBody;
import org.lagesbild.analyst.view.ViewBody.ExpectedBody;

/**
 * What was said of one area at one midnight, with everything that it can be worked out from again by hand. What depends on
 * categories that its reader may not read is absent.
 *
 * @param day the local date that began; all windows end with the midnight before it
 * @param asOf that midnight, or when data behind an alarm was taken back since
 * @param missing categories of which a feed was silent in the seven days: their counts are lower bounds, and not tested
 * @param coverage of the municipality; absent where that may not be read
 * @param tests those that are told of with all their numbers
 * @param others every other category that was ever reported here
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
record RiskBody(
        AreaBody area,
        String municipality,
        boolean complete,
        LocalDate day,
        @Nullable Instant asOf,
        @Nullable Integer revision,
        @Nullable MethodBody method,
        List<String> missing,
        @Nullable List<CoverageBody> coverage,
        ScoreBody score,
        List<TestBody> tests,
        List<ExpectedBody> others) {

    /**
     * @param level at and below which a probability of seven days alarms
     * @param burstLevel the same of one day
     * @param fortnightLevel the same of fourteen days
     * @param listedFrom a tested series that is not among the tests has a probability above this
     * @param tested series of the municipality; chance is measured over all of them
     * @param weights version of the weight table
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record MethodBody(
            String detector,
            double level,
            double burstLevel,
            double fortnightLevel,
            double listedFrom,
            @Nullable Integer tested,
            int weights) {}
}
