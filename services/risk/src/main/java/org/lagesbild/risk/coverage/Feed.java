package org.lagesbild.risk.coverage;

import java.time.Instant;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.window.Now;

/**
 * One partner's feed in one municipality: what is expected of it, and when it was heard.
 *
 * @param expectedGapHours longest normal silence; 0 where it is not (or no longer) expected
 * @param sinceHour hour of its enrolment, whole hours since the epoch
 * @param lastHour hour in which it was last heard; 0 where never
 * @param heardDays the last 64 local days up to that hour's, the newest in the lowest bit: set where it was heard
 */
public record Feed(String sector, int expectedGapHours, int sinceHour, int lastHour, long heardDays) {

    /** Silent for more than three times its normal gap: then it is SILENT, before that LATE. */
    private static final int PATIENCE = 3;

    static Feed unknown(String sector) {
        return new Feed(sector, 0, 0, 0, 0);
    }

    Feed enrolled(String newSector, int gapHours, Instant since) {
        return new Feed(newSector, gapHours, Stockholm.hourOf(since), lastHour, heardDays);
    }

    Feed heard(Instant at) {
        int hour = Stockholm.hourOf(at);
        int days = Stockholm.dayOfHour(hour) - lastDay();
        if (lastHour == 0 || days >= Long.SIZE) {
            return new Feed(sector, expectedGapHours, sinceHour, Math.max(hour, lastHour), 1);
        }
        if (days >= 0) {
            return new Feed(sector, expectedGapHours, sinceHour, Math.max(hour, lastHour), heardDays << days | 1);
        }
        long earlier = -days < Long.SIZE ? 1L << -days : 0;
        return new Feed(sector, expectedGapHours, sinceHour, lastHour, heardDays | earlier);
    }

    public boolean expected() {
        return expectedGapHours > 0;
    }

    /** The local day on which it was last heard; 0 where never. */
    public int lastDay() {
        return lastHour == 0 ? 0 : Stockholm.dayOfHour(lastHour);
    }

    CoverageState state(Now now) {
        int silence = now.hour() - (lastHour == 0 ? sinceHour : lastHour);
        if (silence > PATIENCE * expectedGapHours) {
            return CoverageState.SILENT;
        }
        if (lastHour == 0) {
            return CoverageState.NEW;
        }
        return silence > expectedGapHours ? CoverageState.LATE : CoverageState.HEARD;
    }

    /**
     * Whether a silence that reaches into these local days, both inclusive, was longer than it may be, as far as is known up to
     * {@code known}, which is no earlier. Longer ago than the days that are kept it is not held to have been silent.
     */
    boolean missing(int firstDay, int lastDay, int known) {
        int allowed = Math.max(1, PATIENCE * expectedGapHours / 24);
        int kept = lastHour == 0 ? Integer.MIN_VALUE : lastDay() - Long.SIZE + 1;
        int begin = Math.max(kept, Math.max(firstDay - allowed + 1, Stockholm.dayOfHour(sinceHour)));
        int run = 0;
        for (int day = begin; day <= known && (day <= lastDay || run > 0); day++) {
            run = heardOn(day) ? 0 : run + 1;
            if (run >= allowed && day >= firstDay) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was enrolled, or heard, when this local day began. */
    boolean known(int day) {
        boolean enrolled = sinceHour != 0 && Stockholm.dayOfHour(sinceHour) <= day;
        int earliest = lastDay() - (Long.SIZE - 1 - Long.numberOfLeadingZeros(heardDays));
        return enrolled || (lastHour != 0 && earliest <= day);
    }

    private boolean heardOn(int day) {
        int back = lastDay() - day;
        return back >= 0 && back < Long.SIZE && (heardDays >>> back & 1) == 1;
    }
}
