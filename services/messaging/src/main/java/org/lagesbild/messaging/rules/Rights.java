package org.lagesbild.messaging.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.area.AreaTree;
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

    /** The rights that the enrolment gives; none where it is suspended or no publisher's. */
    public static Rights of(Enrolment enrolment, Taxonomy taxonomy, AreaTree areas) {
        if (enrolment.role() != Role.PUBLISHER) {
            return none();
        }
        Set<String> categories = new HashSet<>();
        taxonomy.categories().stream()
                .filter(category -> enrolment.allowsCategory(category.code(), category.group()))
                .forEach(category -> categories.add(category.code()));
        Optional<ProblemCode> refusal =
                enrolment.suspended() ? Optional.of(ProblemCode.PARTNER_SUSPENDED) : Optional.empty();
        return new Rights(refusal, enrolment.sector(), categories, Set.copyOf(enrolment.areas()), areas);
    }

    /** Of whoever is not enrolled. */
    public static Rights none() {
        return NONE;
    }

    /** Why nothing at all may be published; empty where something may. */
    public Optional<ProblemCode> refusal() {
        return refusal;
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
}
