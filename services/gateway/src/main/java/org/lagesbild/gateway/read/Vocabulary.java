package org.lagesbild.gateway.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** What would have been right: the allowed values where they are few, else where to look them up. */
public final class Vocabulary {

    private static final List<String> KINDS =
            List.of(ReportKind.REPORT.name(), ReportKind.CORRECT.name(), ReportKind.RETRACT.name());

    private final List<String> places;
    private final List<String> lenses;

    public Vocabulary(Taxonomy taxonomy) {
        this.places = codes(taxonomy.places());
        this.lenses = codes(taxonomy.lenses());
    }

    /** The values that this sender may put there; empty where they are too many to list, or anything of a shape goes. */
    public List<String> allowed(ProblemCode code, Enrolment sender) {
        return switch (code) {
            case KIND_UNKNOWN -> KINDS;
            case SEVERITY_UNKNOWN -> Closed.names(Severity.class);
            case ORIGIN_UNKNOWN -> Closed.names(Origin.class);
            case CERTAINTY_UNKNOWN -> Closed.names(Certainty.class);
            case SCOPE_UNKNOWN -> Closed.names(Scope.class);
            case PLACE_UNKNOWN -> places;
            case LENSES_UNKNOWN -> lenses;
            case AREA_NOT_GRANTED -> sender.areas();
            case CATEGORY_NOT_GRANTED -> sender.categories();
            case FIELD_UNKNOWN, COLUMN_UNKNOWN ->
                List.of(Field.values()).stream().map(Field::json).toList();
            default -> List.of();
        };
    }

    /** The path under which all values are listed. */
    public Optional<String> listedAt(ProblemCode code) {
        return switch (code) {
            case CATEGORY_UNKNOWN, CATEGORY_MISSING -> Optional.of("/v1/taxonomy");
            case AREA_UNKNOWN, AREA_MISSING -> Optional.of("/v1/areas");
            default -> Optional.empty();
        };
    }

    private static List<String> codes(Collection<Label> labels) {
        return labels.stream().map(Label::code).toList();
    }
}
