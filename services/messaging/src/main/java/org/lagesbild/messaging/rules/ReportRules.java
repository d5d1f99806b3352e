package org.lagesbild.messaging.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The structural guard: which reports may pass, by shape, vocabulary and rights. The gateway asks before Kafka, and the
 * intake again of everything, since a partner may publish over Kafka itself. Pure; safe for several threads.
 */
public final class ReportRules {

    /** The highest revision; see the schema. */
    public static final long REVISION_MAX = 1_000_000_000;

    /** How far a sender's clock may run ahead. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int LENSES_MAX = 8;

    private final Taxonomy taxonomy;
    private final AreaTree areas;
    private final Set<String> places;
    private final Set<String> lenses;

    public ReportRules(Taxonomy taxonomy, AreaTree areas) {
        this.taxonomy = taxonomy;
        this.areas = areas;
        this.places = codes(taxonomy.places());
        this.lenses = codes(taxonomy.lenses());
    }

    /** What is wrong with the report of a sender with these rights, received then; empty where it may pass. */
    public List<Finding> check(Report report, Rights rights, Instant receivedAt) {
        Findings found = new Findings();
        Optional<ProblemCode> refusal = rights.refusal(report.kind());
        refusal.ifPresent(found::add);
        if (refusal.isEmpty()) {
            checkEnvelope(report, found);
            if (report.kind() == ReportKind.REPORT || report.kind() == ReportKind.CORRECT) {
                checkCategory(report.category(), rights, found);
                checkArea(report, rights, found);
                checkTime(report.occurredAt(), receivedAt, found);
                checkPlace(report.place(), found);
                checkLenses(report.lenses(), found);
            }
        }
        return found.list;
    }

    private static void checkEnvelope(Report report, Findings found) {
        if (!report.submissionId().isEmpty() && !Shapes.submissionId(report.submissionId())) {
            found.add(ProblemCode.SUBMISSION_ID_MALFORMED);
        }
        if (report.kind() == ReportKind.UNKNOWN) {
            found.add(ProblemCode.KIND_UNKNOWN);
        }
        if (report.kind() != ReportKind.HEARTBEAT) {
            checkEventId(report.eventId(), found);
            checkRevision(report, found);
        }
    }

    private static void checkEventId(String eventId, Findings found) {
        if (eventId.isEmpty()) {
            found.add(ProblemCode.EVENT_ID_MISSING);
        } else if (!Shapes.eventId(eventId)) {
            found.add(ProblemCode.EVENT_ID_MALFORMED);
        }
    }

    private static void checkRevision(Report report, Findings found) {
        boolean follows = report.kind() == ReportKind.CORRECT || report.kind() == ReportKind.RETRACT;
        if (report.revision() < (follows ? 2 : 1)) {
            found.add(ProblemCode.REVISION_TOO_LOW);
        } else if (report.revision() > REVISION_MAX) {
            found.add(ProblemCode.REVISION_TOO_HIGH);
        }
    }

    private void checkCategory(String category, Rights rights, Findings found) {
        if (category.isEmpty()) {
            found.add(ProblemCode.CATEGORY_MISSING);
        } else if (!Shapes.category(category) || !taxonomy.contains(category)) {
            found.add(ProblemCode.CATEGORY_UNKNOWN);
        } else if (!rights.allowsCategory(category)) {
            found.add(ProblemCode.CATEGORY_NOT_GRANTED);
        }
    }

    private void checkArea(Report report, Rights rights, Findings found) {
        String area = report.area();
        if (area.isEmpty()) {
            found.add(ProblemCode.AREA_MISSING);
        } else if (!Shapes.area(area) || !areas.contains(area)) {
            found.add(ProblemCode.AREA_UNKNOWN);
        } else if (!rights.allowsArea(area) && !coarsened(report, rights)) {
            found.add(ProblemCode.AREA_NOT_GRANTED);
        }
    }

    /** Whether the area is as fine as the category may be told of, and holds one that is granted. */
    private boolean coarsened(Report report, Rights rights) {
        AreaLevel finest = Generalisation.grain(report.category(), taxonomy).finest();
        return areas.find(report.area()).filter(area -> area.level() == finest).isPresent()
                && rights.reaches(report.area());
    }

    private static void checkTime(Instant occurredAt, Instant receivedAt, Findings found) {
        if (!occurredAt.isAfter(Instant.EPOCH)) {
            found.add(ProblemCode.OCCURRED_AT_MISSING);
        } else if (occurredAt.isAfter(receivedAt.plus(SKEW))) {
            found.add(ProblemCode.OCCURRED_AT_FUTURE);
        }
    }

    private void checkPlace(String place, Findings found) {
        if (!place.isEmpty() && !places.contains(place)) {
            found.add(ProblemCode.PLACE_UNKNOWN);
        }
    }

    private void checkLenses(List<String> given, Findings found) {
        if (given.size() > LENSES_MAX) {
            found.add(ProblemCode.LENSES_TOO_MANY);
            return;
        }
        for (int at = 0; at < given.size(); at++) {
            if (!lenses.contains(given.get(at))) {
                found.add(new Finding(ProblemCode.LENSES_UNKNOWN, "lenses/" + at));
            }
        }
    }

    private static Set<String> codes(Collection<Label> labels) {
        return labels.stream().map(Label::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Most reports are sound and need no list. */
    private static final class Findings {

        private List<Finding> list = List.of();

        void add(ProblemCode code) {
            add(Finding.of(code));
        }

        void add(Finding finding) {
            if (list.isEmpty()) {
                list = new ArrayList<>();
            }
            list.add(finding);
        }
    }
}
