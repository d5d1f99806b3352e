package org.lagesbild.gateway.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.messaging.rules.Generalisation;
import org.lagesbild.messaging.rules.ReportRules;
import org.lagesbild.messaging.rules.ReportScreen;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Every gate that an item passes before Kafka: it can be read, it has only our fields, each in its vocabulary, and the
 * sender may say so. Finds everything at once; what passes leaves no finer than it is kept. Safe for several threads.
 */
public final class Gate {

    private final Taxonomy taxonomy;
    private final ReportRules rules;
    private final ReportScreen screen;

    public Gate(Taxonomy taxonomy, AreaTree areas) {
        this.taxonomy = taxonomy;
        this.rules = new ReportRules(taxonomy, areas);
        this.screen = new ReportScreen(taxonomy);
    }

    /** Who sends, when, and what the guard may still be made to read: the same for all items of a request. */
    public record Sender(Rights rights, String submissionId, Instant receivedAt, Allowance allowance) {

        public Sender(Rights rights, String submissionId, Instant receivedAt) {
            this(rights, submissionId, receivedAt, new Allowance(Allowance.OF_A_REQUEST));
        }
    }

    public Verdict check(Item item, Sender sender) {
        Draft draft = read(item, new Draft(sender.allowance()));
        return draft.isLost() ? new Verdict.Refused("", guarded(draft.findings(), draft)) : check(draft, sender);
    }

    private static Draft read(Item item, Draft draft) {
        if (item instanceof Item.Json json) {
            return JsonReader.read(json.bytes(), draft);
        }
        if (item instanceof Item.Row row) {
            return RowReader.read(row, draft);
        }
        if (item instanceof Item.Avro record) {
            return AvroDrafts.read(record, draft);
        }
        Item.Broken broken = (Item.Broken) item;
        draft.screening().bytes("", broken.bytes());
        return draft.lose(broken.why());
    }

    private Verdict check(Draft draft, Sender sender) {
        Report report = draft.report(sender.submissionId());
        if (report.kind() == ReportKind.RETRACT && !draft.has(Field.REVISION)) {
            draft.found(ProblemCode.REVISION_MISSING);
        }
        screen.read(report, draft.screening());
        List<Finding> known = joined(draft.findings(), rules.check(report, sender.rights(), sender.receivedAt()));
        List<Finding> findings = guarded(known, draft);
        if (findings.isEmpty()) {
            return new Verdict.Sound(Generalisation.apply(report, taxonomy));
        }
        return new Verdict.Refused(Shapes.eventId(report.eventId()) ? report.eventId() : "", findings);
    }

    /** What the rules say of a field that could not even be read follows from that, and is left out. */
    private static List<Finding> joined(List<Finding> reading, List<Finding> rules) {
        if (reading.isEmpty()) {
            return rules;
        }
        Set<String> unread = reading.stream().map(Finding::field).collect(Collectors.toSet());
        List<Finding> all = new ArrayList<>(reading);
        rules.stream()
                .filter(finding -> !unread.contains(root(finding.field())))
                .forEach(all::add);
        return all;
    }

    /** The same with what the guard found, which does not follow from anything else. */
    private static List<Finding> guarded(List<Finding> known, Draft draft) {
        if (draft.screening().clean()) {
            return known;
        }
        List<Finding> all = new ArrayList<>(known);
        all.addAll(draft.screening().findings());
        return all;
    }

    private static String root(String field) {
        int slash = field.indexOf('/');
        return slash < 0 ? field : field.substring(0, slash);
    }
}
