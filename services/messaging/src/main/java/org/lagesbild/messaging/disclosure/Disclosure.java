package org.lagesbild.messaging.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Coverage;

/**
 * What one reader may be told of the exact views, decided from its role, areas and categories alone. Pure and immutable;
 * the package says why nothing else follows from what is told. Only {@code coordination} is told anything.
 */
public final class Disclosure {

    private static final String ALL = "*";

    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final Set<String> granted;
    private final Set<String> codes;

    private Disclosure(AreaTree areas, Taxonomy taxonomy, Set<String> granted, Set<String> codes) {
        this.areas = areas;
        this.taxonomy = taxonomy;
        this.granted = granted;
        this.codes = codes;
    }

    /** What this principal may be told; nothing where it is suspended or of another role. */
    public static Disclosure to(Enrolment reader, AreaTree areas, Taxonomy taxonomy) {
        if (reader.suspended() || reader.role() != Role.COORDINATION) {
            return new Disclosure(areas, taxonomy, Set.of(), Set.of());
        }
        return new Disclosure(areas, taxonomy, Set.copyOf(reader.areas()), Set.copyOf(reader.categories()));
    }

    /** Whether the area is one that was granted, or lies in one. */
    public boolean area(String code) {
        return areas.contains(code) && areas.lineage(code).stream().anyMatch(granted::contains);
    }

    /** Whether counts under this code, of a category or of a whole group, may be told. A group must itself be granted. */
    public boolean counts(String categoryOrGroup) {
        return complete()
                || codes.contains(categoryOrGroup)
                || taxonomy.find(categoryOrGroup)
                        .map(Category::group)
                        .filter(codes::contains)
                        .isPresent();
    }

    /** Whether every category is granted: only then may anything be told that sums over all of them. */
    public boolean complete() {
        return codes.contains(ALL);
    }

    /** Whether an area is told of, given that it has a view or has none. */
    public boolean exists(String area, boolean hasView) {
        return area(area) && (hasView || !complete());
    }

    /** What may be told of the area; {@code exact} is empty where it has no view. */
    public Optional<DisclosedView> view(String area, Optional<AreaView> exact) {
        if (!exists(area, exact.isPresent())) {
            return Optional.empty();
        }
        return Optional.of(exact.map(this::told).orElseGet(() -> DisclosedView.nothing(area)));
    }

    private DisclosedView told(AreaView view) {
        return complete()
                ? DisclosedView.everything(view)
                : new DisclosedView(
                        view.area(),
                        Optional.empty(),
                        view.cells().stream()
                                .filter(cell -> counts(cell.code()))
                                .toList(),
                        view.marginals().stream()
                                .filter(row -> counts(row.group()))
                                .toList(),
                        view.overlaps().stream()
                                .filter(row -> counts(row.code()))
                                .toList(),
                        withoutDays(view.coverage()),
                        view.expected().stream()
                                .filter(row -> counts(row.code()))
                                .toList());
    }

    private static List<Coverage> withoutDays(List<Coverage> coverage) {
        return coverage.stream()
                .map(row -> new Coverage(row.partner(), row.state(), 0, row.partners()))
                .toList();
    }
}
