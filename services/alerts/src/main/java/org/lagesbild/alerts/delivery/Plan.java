package org.lagesbild.alerts.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.subscription.Digest;
import org.lagesbild.messaging.subscription.Pace;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.time.Stockholm;

/**
 * Whether an alert is sent now, or held for a digest and until when. Hours are local. An alert of a class of extreme harm
 * passes quiet hours and the daily cap; whoever asked for digests gets those alone.
 *
 * @param cause {@link DeliveryCause#NONE}: now
 * @param due when the digest is, that it becomes part of
 */
record Plan(DeliveryCause cause, Instant due) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** @param sentToday alerts that were sent one by one on this local day */
    static Plan of(Pace pace, AlertSeverity severity, int sentToday, Instant now) {
        ZonedDateTime local = now.atZone(Stockholm.ZONE);
        if (pace.digest() == Digest.DAILY) {
            return new Plan(DeliveryCause.DIGEST, nextMorning(local));
        }
        if (pace.digest() == Digest.WEEKLY) {
            return new Plan(DeliveryCause.DIGEST, nextMonday(local));
        }
        if (severity == AlertSeverity.EXTREME) {
            return new Plan(DeliveryCause.NONE, now);
        }
        if (pace.quiet(local.get(ChronoField.MINUTE_OF_DAY))) {
            return new Plan(DeliveryCause.QUIET_HOURS, end(pace, local));
        }
        return pace.dailyCap() > 0 && sentToday >= pace.dailyCap()
                ? new Plan(DeliveryCause.DAILY_CAP, nextDay(local))
                : new Plan(DeliveryCause.NONE, now);
    }

    boolean now() {
        return cause == DeliveryCause.NONE;
    }

    private static Instant end(Pace pace, ZonedDateTime local) {
        LocalTime end = LocalTime.MIN.plusMinutes(pace.quietTo());
        return following(local, end);
    }

    private static Instant nextMorning(ZonedDateTime local) {
        return following(local, MORNING);
    }

    private static Instant nextMonday(ZonedDateTime local) {
        ZonedDateTime monday = local.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        ZonedDateTime due = monday.with(MORNING).truncatedTo(ChronoUnit.MINUTES);
        return (due.isAfter(local) ? due : due.plusWeeks(1)).toInstant();
    }

    private static Instant nextDay(ZonedDateTime local) {
        return local.toLocalDate()
                .plusDays(1)
                .atTime(MORNING)
                .atZone(Stockholm.ZONE)
                .toInstant();
    }

    /** The next time that a clock on the wall shows this. */
    private static Instant following(ZonedDateTime local, LocalTime time) {
        ZonedDateTime today = local.toLocalDate().atTime(time).atZone(Stockholm.ZONE);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(time).atZone(Stockholm.ZONE))
                .toInstant();
    }
}
