package org.lagesbild.intake.guard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.letter.GuardHit;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.messaging.rules.Generalisation;
import org.lagesbild.messaging.rules.ReportRules;
import org.lagesbild.messaging.rules.ReportScreen;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.Guard;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screening;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.Submission;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Reads each record of a partner's topic, decides whose it is by the topic's name, checks it, makes it coarse and keys
 * it for the ledger. Nothing in the record is believed: not its key, and its received time only in a recorded run.
 */
public final class GuardReports extends ContextualProcessor<byte[], byte[], String, Guarded> {

    private final String name;
    private final Checks checks;
    private final Taxonomy taxonomy;
    private final Authority authority;

    /** Who may publish, whose received times are believed, and what an operator has stopped. */
    public record Authority(Enrolments enrolments, Runs runs, Stops stops) {}

    /** What each record is held against. */
    public record Checks(ReportReader reader, Tripwire tripwire, ReportRules rules) {}

    /** @param name of this step, for dead letters */
    public GuardReports(String name, Checks checks, Taxonomy taxonomy, Authority authority) {
        this.name = name;
        this.checks = checks;
        this.taxonomy = taxonomy;
        this.authority = authority;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context()
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a report that stands in no topic"));
        Report report = checks.reader().read(record.value());
        Screening screening = checks.tripwire().read(record, report);
        if (!screening.clean()) {
            checks.tripwire().trip(at.topic(), at.partition());
        }
        if (report == null) {
            bury(record, at, screening);
        } else {
            examine(record, at, report, screening);
        }
    }

    private void examine(Record<byte[], byte[]> record, RecordMetadata at, Report report, Screening screening) {
        String partner = PartnerTopics.partnerOf(at.topic());
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        Rights rights = authority.enrolments().of(partner, appended);
        Instant received = received(report, partner, appended);
        List<String> problems = problems(checks.rules().check(report, rights, received), screening);
        String sector = rights.sector();
        if (!problems.isEmpty()) {
            Report nothing = Generalisation.refused(report);
            boolean erase = !screening.clean() || !ReportScreen.formed(report);
            refuse(record, at, new Grounds(problems, screening, erase), nothing.eventId());
            answer(record, at, new Submission(partner, sector, received, problems, nothing));
            return;
        }
        Optional<ProblemCode> stopped = authority.stops().against(partner, report, appended);
        if (stopped.isPresent()) {
            String why = stopped.get().code();
            answer(record, at, Submission.later(partner, sector, received, why, Generalisation.refused(report)));
            return;
        }
        Report kept = Generalisation.apply(report, taxonomy);
        String key = kept.kind() == ReportKind.HEARTBEAT ? partner : partner + '/' + kept.eventId();
        pass(record, key, new Submission(partner, sector, received, List.of(), kept));
    }

    /** The append time, or in a recorded run the report's own, which can not lie after it. */
    private Instant received(Report report, String partner, Instant appended) {
        Instant own = report.receivedAt();
        boolean believed = own.isAfter(Instant.EPOCH)
                && own.isBefore(appended)
                && authority.runs().include(partner, appended);
        return believed ? own : appended;
    }

    /** Why a record is refused, and whether it may not even stay where it is. */
    private record Grounds(List<String> problems, Screening screening, boolean erase) {}

    private void refuse(Record<byte[], byte[]> record, RecordMetadata at, Grounds grounds, String eventId) {
        String partner = PartnerTopics.partnerOf(at.topic());
        Rejection rejection = new Rejection(
                new Rejection.Place(partner, at.partition(), at.offset()),
                eventId,
                grounds.problems(),
                grounds.screening().hits().stream().map(GuardHit::of).toList(),
                Guard.RULE_VERSION,
                grounds.erase(),
                Instant.ofEpochMilli(record.timestamp()).truncatedTo(ChronoUnit.HOURS));
        tell(record, partner, new Guarded.Refused(rejection));
    }

    /** What is not taken is told under its event, or where it has none under its place. */
    private void answer(Record<byte[], byte[]> record, RecordMetadata at, Submission submission) {
        String eventId = submission.report().eventId();
        pass(record, submission.partner() + '/' + (eventId.isEmpty() ? place(at) : eventId), submission);
    }

    private void bury(Record<byte[], byte[]> record, RecordMetadata at, Screening screening) {
        String partner = PartnerTopics.partnerOf(at.topic());
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        String reason = ProblemCode.RECORD_UNDECODABLE.code();
        DeadLetter letter = new DeadLetter(at.topic(), at.partition(), at.offset(), name, reason, appended);
        tell(record, at.topic(), new Guarded.Unreadable(letter));
        Rights rights = authority.enrolments().of(partner, appended);
        List<String> problems = new ArrayList<>();
        rights.refusal().ifPresent(refusal -> problems.add(refusal.code()));
        problems.add(reason);
        problems.addAll(problems(List.of(), screening));
        Report nothing = Generalisation.unreadable();
        if (!screening.clean()) {
            refuse(record, at, new Grounds(problems, screening, true), nothing.eventId());
        }
        pass(record, partner + '/' + place(at), new Submission(partner, rights.sector(), appended, problems, nothing));
    }

    private void pass(Record<byte[], byte[]> record, String key, Submission submission) {
        tell(record, key, new Guarded.Passed(submission));
    }

    /** Without the record's headers: they are the partner's own words, and no pattern has passed them. */
    private void tell(Record<byte[], byte[]> record, String key, Guarded guarded) {
        context().forward(new Record<>(key, guarded, record.timestamp()));
    }

    /** Can be no event's id, and tells the partner which of its records it was. */
    private static String place(RecordMetadata at) {
        return "@" + at.partition() + '-' + at.offset();
    }

    /** Codes: a receipt has no room for more, and needs none. */
    private static List<String> problems(List<Finding> known, Screening screening) {
        if (known.isEmpty() && screening.clean()) {
            return List.of();
        }
        return Stream.concat(known.stream(), screening.findings().stream())
                .map(finding -> finding.code().code())
                .distinct()
                .toList();
    }
}
