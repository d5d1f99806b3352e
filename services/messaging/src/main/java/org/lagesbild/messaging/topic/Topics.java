package org.lagesbild.messaging.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.codec.AlertWire;
import org.lagesbild.messaging.codec.AuditWire;
import org.lagesbild.messaging.codec.ChangeWire;
import org.lagesbild.messaging.codec.DeliveryWire;
import org.lagesbild.messaging.codec.EvaluationWire;
import org.lagesbild.messaging.codec.HouseWire;
import org.lagesbild.messaging.codec.IncidentWire;
import org.lagesbild.messaging.codec.JudgementWire;
import org.lagesbild.messaging.codec.LedgerWire;
import org.lagesbild.messaging.codec.LetterWire;
import org.lagesbild.messaging.codec.ReleasedWire;
import org.lagesbild.messaging.codec.SilenceWire;
import org.lagesbild.messaging.codec.SubscriptionWire;
import org.lagesbild.messaging.codec.SwitchWire;
import org.lagesbild.messaging.codec.ViewWire;
import org.lagesbild.messaging.codec.WeekWire;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.topic.Topic.Kept;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.WeekRecord;

/**
 * The catalogue: every topic of the house in one place, in the order in which a report travels through them. It comes out
 * of its partner's own topic ({@link PartnerTopics}).
 */
public final class Topics {

    /** Of changes, ticks and the ledger; never changed in place, since keys would move. */
    public static final int PARTITIONS = 12;

    private static final Kept LAST = new Kept.Compacted();

    public static final Topic<Receipt> RECEIPTS = new Topic<>(
            "receipts", PARTITIONS, "partner/eventId", LedgerWire.RECEIPT, LAST, "intake", List.of("gateway"));

    public static final Topic<Instant> TICKS =
            new Topic<>("ticks", PARTITIONS, "partition", HouseWire.TICK, days(11), "intake", List.of("intake"));

    public static final Topic<Incident> INCIDENTS =
            new Topic<>("incidents", PARTITIONS, "partner/eventId", IncidentWire.WIRE, LAST, "intake", List.of());

    /** Fifteen months: a week is sealed 430 days after its end, and until then it can be counted again from here. */
    public static final Topic<Change> CHANGES = new Topic<>(
            "incidents.changes",
            PARTITIONS,
            "municipality code, or county code or 00 where the event is no finer",
            ChangeWire.WIRE,
            days(457),
            "intake",
            List.of("risk-view", "release"));

    public static final Topic<WeekRecord> WEEK_COUNTS = new Topic<>(
            "week-counts",
            PARTITIONS,
            "area|isoWeek, @settled/municipality|isoWeek, or @accepted/area/category|isoWeek",
            WeekWire.WIRE,
            LAST,
            "risk-view",
            List.of("analyst"));

    public static final Topic<AreaView> AREA_VIEWS = new Topic<>(
            "area-views",
            PARTITIONS,
            "area, or @clock/partition",
            ViewWire.WIRE,
            LAST,
            "risk-view",
            List.of("analyst", "alerts"));

    /** Up to the municipality, where something moved; a county's past view is the sum of its municipalities' and its own part. */
    public static final Topic<AreaView> AREA_VIEWS_DAILY = new Topic<>(
            "area-views.daily",
            PARTITIONS,
            "area|date, or @own/county|date",
            ViewWire.WIRE,
            days(792),
            "risk-view",
            List.of("analyst"));

    /** All tests of a municipality at each local midnight; kept as long as views of days are. */
    public static final Topic<Evaluation> EVALUATIONS = new Topic<>(
            "evaluations",
            PARTITIONS,
            "municipality",
            EvaluationWire.WIRE,
            days(792),
            "risk-view",
            List.of("alerts", "analyst"));

    /** What was said of episodes: read back by its writer, so that a rebuild says nothing twice. */
    public static final Topic<Alert> ALERTS = new Topic<>(
            "alerts",
            PARTITIONS,
            "municipality",
            AlertWire.WIRE,
            days(792),
            "alerts",
            List.of("alerts", "analyst", "gateway"));

    /** Whom alerts are sent to; of addresses and secrets nothing can be read here. */
    public static final Topic<Subscription> SUBSCRIPTIONS = new Topic<>(
            "subscriptions", PARTITIONS, "principal/id", SubscriptionWire.WIRE, LAST, "alerts", List.of("alerts"));

    /** What they have still to be sent, dead letters among it; each in the partition of its subscription. */
    public static final Topic<Delivery> DELIVERIES = new Topic<>(
            "deliveries",
            PARTITIONS,
            "principal/subscription/id",
            DeliveryWire.WIRE,
            LAST,
            "alerts",
            List.of("alerts"));

    /** What is kept and shown, and not delivered. One partition, since every partition's alerts ask all of it. */
    public static final Topic<Silence> SILENCES =
            new Topic<>("silences", 1, "silence id", SilenceWire.WIRE, LAST, "alerts", List.of("alerts", "analyst"));

    /** What people say of episodes: verdicts, steps in their life, and levels they accept, which are changes too. */
    public static final Topic<Judgement> JUDGEMENTS = new Topic<>(
            "judgements",
            PARTITIONS,
            "episode|act|principal",
            JudgementWire.WIRE,
            LAST,
            "alerts",
            List.of("alerts", "analyst", "intake"));

    /** Written once: what an atom is when it closes it stays, whatever is learned later. */
    public static final Topic<AtomRecord> RELEASED_ATOMS = new Topic<>(
            "released-atoms",
            PARTITIONS,
            "atom id, or @clock/partition",
            ReleasedWire.ATOM,
            new Kept.Released(),
            "release",
            List.of("release"));

    /** Atoms of municipalities by their county, since a county's municipalities lie in many partitions. */
    public static final Topic<AtomRecord> COUNTY_ATOMS = new Topic<>(
            "released-atoms.counties",
            PARTITIONS,
            "atom id, or @clock/partition",
            ReleasedWire.ATOM,
            new Kept.Released(),
            "release",
            List.of("release"));

    public static final Topic<ReleasedView> PARTNER_VIEWS = released("area-views.partner");

    public static final Topic<ReleasedView> PUBLIC_VIEWS = released("area-views.public");

    public static final Topic<Enrolment> ENROLMENTS = new Topic<>(
            "enrolments",
            PARTITIONS,
            "principal",
            HouseWire.ENROLMENT,
            LAST,
            "operator",
            List.of("gateway", "intake", "analyst", "alerts"));

    /** One partition, so that what was stopped first is known first everywhere. */
    public static final Topic<Switch> SWITCHES = new Topic<>(
            "switches",
            1,
            "partner/id, category/code, or outward",
            SwitchWire.WIRE,
            LAST,
            "operator",
            List.of("gateway", "intake", "analyst", "alerts"));

    public static final Topic<Run> RUNS =
            new Topic<>("runs", 1, "run id", HouseWire.RUN, LAST, "publisher", List.of("intake", "analyst"));

    /** Appended to and never compacted: each writer's entries are a chain of hashes. */
    public static final Topic<AuditEntry> AUDIT =
            new Topic<>("audit", 1, "writer", AuditWire.WIRE, days(792), "every service", List.of("operator"));

    /** What the guard refused: where and why, without content. */
    public static final Topic<Rejection> REJECTIONS = new Topic<>(
            "guard.rejections", 1, "partner", LetterWire.REJECTION, days(30), "intake", List.of("operator"));

    /** What no one could read or process: where and why, without content. */
    public static final Topic<DeadLetter> DEAD_LETTERS =
            new Topic<>("dead-letters", 1, "topic", LetterWire.DEAD_LETTER, days(30), "intake", List.of("operator"));

    private Topics() {}

    /** All topics that the house itself needs, apart from the partners'. */
    public static List<Topic<?>> house() {
        return List.of(
                RECEIPTS,
                TICKS,
                INCIDENTS,
                CHANGES,
                WEEK_COUNTS,
                AREA_VIEWS,
                AREA_VIEWS_DAILY,
                EVALUATIONS,
                ALERTS,
                SILENCES,
                JUDGEMENTS,
                SUBSCRIPTIONS,
                DELIVERIES,
                RELEASED_ATOMS,
                COUNTY_ATOMS,
                PARTNER_VIEWS,
                PUBLIC_VIEWS,
                ENROLMENTS,
                SWITCHES,
                RUNS,
                AUDIT,
                REJECTIONS,
                DEAD_LETTERS);
    }

    private static Topic<ReleasedView> released(String name) {
        return new Topic<>(
                name,
                PARTITIONS,
                "area|rule|category",
                ReleasedWire.VIEW,
                new Kept.Released(),
                "release",
                List.of("analyst"));
    }

    private static Kept days(int days) {
        return new Kept.Deleted(Duration.ofDays(days));
    }
}
