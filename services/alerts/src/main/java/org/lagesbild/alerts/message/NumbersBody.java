package org.lagesbild.alerts.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.time.Stockholm;

/**
 * The numbers that an alert was said by, enough to work it out again.
 *
 * @param sevenDays the last seven whole local days
 * @param fourteenDays the last fourteen; none where an expected source was silent in the earlier seven, or the alert is older
 *     than this look
 * @param oneDay the last whole local day
 * @param discovered in the seven days by patrols: shown, never counted as evidence
 * @param sectors that reported it in 28 days
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record NumbersBody(
        TestState state,
        Count sevenDays,
        @Nullable Count fourteenDays,
        Count oneDay,
        Month twentyEightDays,
        long discovered,
        List<Sector> sectors,
        Method method) {

    /**
     * @param expected incidents
     * @param low of the range in which 95 of 100 such periods lie
     * @param probability of that many or more, were nothing unusual
     * @param alarmCount the smallest count that would have been noticed
     */
    @Serdeable
    public record Count(
            long reported,
            long independent,
            double expected,
            long low,
            long high,
            double probability,
            long alarmCount) {

        private static Count of(TestedCount count) {
            return new Count(
                    count.seen().reported(),
                    count.seen().independent(),
                    count.expected(),
                    count.range().low(),
                    count.range().high(),
                    count.probability(),
                    count.alarmCount());
        }
    }

    /** @param ratio reported to expected, with its 90 % interval */
    @Serdeable
    public record Month(long reported, double expected, double ratio, double low, double high, boolean slowRise) {

        private static Month of(SeriesTest.Month month) {
            return new Month(
                    month.reported(),
                    month.expected(),
                    month.ratio().value(),
                    month.ratio().low(),
                    month.ratio().high(),
                    month.slow().alarm());
        }
    }

    /** @param reported in the last seven days */
    @Serdeable
    public record Sector(String sector, long reported, double probability) {

        private static Sector of(SectorShare share) {
            return new Sector(share.sector(), share.reported(), share.probability());
        }
    }

    /**
     * @param window whose numbers it was said by
     * @param level at which one test of the window alarms; for readers of all categories, as the two that follow
     * @param tested series that chance was measured over
     * @param untested categories that were not tested, since an expected feed was silent
     * @param weeksLearnt that the model knows
     * @param sourceWeeks since the newest source was enrolled
     * @param acceptedWeek the last of the weeks that a person accepted as the new usual ones
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record Method(
            String detector,
            AlertWindow window,
            @Nullable Double level,
            @Nullable Integer tested,
            @Nullable Integer untested,
            int weeksLearnt,
            int sourceWeeks,
            @Nullable String acceptedWeek) {}

    /** Nothing where the alert is not about a count. */
    static @Nullable NumbersBody of(Alert alert) {
        SeriesTest test = alert.test();
        if (test.state() == TestState.UNKNOWN) {
            return null;
        }
        return new NumbersBody(
                test.state(),
                Count.of(test.week()),
                test.fortnight().tested() ? Count.of(test.fortnight()) : null,
                Count.of(test.burst()),
                Month.of(test.month()),
                test.discovered(),
                test.sectors().stream().map(Sector::of).toList(),
                method(alert));
    }

    private static Method method(Alert alert) {
        boolean all = alert.method().tested() > 0;
        int accepted = alert.test().model().acceptedWeek();
        return new Method(
                alert.method().detector(),
                alert.method().window(),
                all ? alert.method().level() : null,
                all ? alert.method().tested() : null,
                all ? alert.method().untested() : null,
                alert.test().model().absorbed(),
                alert.test().model().sourceWeeks(),
                accepted == 0 ? null : Stockholm.isoWeek(accepted));
    }
}
