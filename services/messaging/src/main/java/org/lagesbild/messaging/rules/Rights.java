package org.lagesbild.messaging.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * What one partner may publish, worked out once from its enrolment so that a report costs a few look-ups. Immutable;
 * made anew when the enrolment changes.
 */
public final class Rights {

    private static final Rights NONE =
            new Rights(Optional.of(ProblemCode.PARTNER_NOT_ENROLLED), "", Set.of(), Set.of(), new AreaTree(List.of()));

    private final Optional<ProblemCode> refusal;
    private final String sector;
    private final Set<String> categories;
    private final Set<String> granted;
    private final AreaTree areas;

    private Rights(
            Optional<ProblemCode> refusal, String sector, Set<String> categories, Set<String> granted, AreaTree areas) {
        this.refusal = refusal;
        this.sector = sector;
        this.categories = categories;
        this.granted = granted;
        this.areas = areas;
    }

    /** The rights that the enrolment gives; none where it is suspended, not onboarded or no publisher's. */
    public static Rights of(Enrolment enrolment, Taxonomy taxonomy, AreaTree areas) {
        if (enrolment.role() != Role.PUBLISHER) {
            return none();
        }
        Set<String> categories = new HashSet<>();
        taxonomy.categories().stream()
                .filter(category -> enrolment.allowsCategory(category.code(), category.group()))
                .forEach(category -> categories.add(category.code()));
        return new Rights(refusal(enrolment), enrolment.sector(), categories, Set.copyOf(enrolment.areas()), areas);
    }

    private static Optional<ProblemCode> refusal(Enrolment enrolment) {
        if (enrolment.suspended()) {
            return Optional.of(ProblemCode.PARTNER_SUSPENDED);
        }
        return enrolment.onboarding().missing().isEmpty()
                ? Optional.empty()
                : Optional.of(ProblemCode.PARTNER_NOT_ONBOARDED);
    }

    /** Of whoever is not enrolled. */
    public static Rights none() {
        return NONE;
    }

    /** Why nothing at all may be published; empty where something may. */
    public Optional<ProblemCode> refusal() {
        return refusal;
    }

    /**
     * Why nothing of this kind may be sent. To take back is allowed to every publisher, also while it is suspended or not
     * onboarded: that is how an operator takes back what it said, when it can no longer speak itself.
     */
    public Optional<ProblemCode> refusal(ReportKind kind) {
        return kind == ReportKind.RETRACT ? refusal.filter(ProblemCode.PARTNER_NOT_ENROLLED::equals) : refusal;
    }

    public String sector() {
        return sector;
    }

    public boolean allowsCategory(String category) {
        return categories.contains(category);
    }

    /** Whether the area or one above it is granted; the area must be known. */
    public boolean allowsArea(String area) {
        for (String ancestor : areas.lineage(area)) {
            if (granted.contains(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a granted area lies in this one: what is told of it may be told under the coarser code. */
    boolean reaches(String area) {
        return granted.stream().anyMatch(code -> areas.contains(code) && areas.within(code, area));
    }
}
