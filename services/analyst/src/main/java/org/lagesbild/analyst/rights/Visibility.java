package org.lagesbild.analyst.rights;

import java.util.Set;
import java.util.stream.Collectors;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * What one reader may see of the exact views. List, single view, stream and page all ask here, so that none of them can
 * show what another hides. Only {@code coordination} sees anything. A group is readable only where every category of it
 * is: else its count minus the readable ones would tell the rest.
 */
public final class Visibility {

    private final AreaTree areas;
    private final Set<String> granted;
    private final Set<String> readable;
    private final boolean complete;

    private Visibility(AreaTree areas, Set<String> granted, Set<String> readable, boolean complete) {
        this.areas = areas;
        this.granted = granted;
        this.readable = readable;
        this.complete = complete;
    }

    /** What this principal may see; nothing where it is suspended or of another role. */
    public static Visibility of(Enrolment principal, AreaTree areas, Taxonomy taxonomy) {
        if (principal.suspended() || principal.role() != Role.COORDINATION) {
            return new Visibility(areas, Set.of(), Set.of(), false);
        }
        Set<String> categories = taxonomy.categories().stream()
                .filter(category -> principal.allowsCategory(category.code(), category.group()))
                .map(Category::code)
                .collect(Collectors.toSet());
        Set<String> readable = taxonomy.groups().stream()
                .map(Group::code)
                .filter(group -> wholly(group, categories, taxonomy))
                .collect(Collectors.toSet());
        boolean complete = readable.size() == taxonomy.groups().size();
        readable.addAll(categories);
        return new Visibility(areas, Set.copyOf(principal.areas()), Set.copyOf(readable), complete);
    }

    /** Whether the area is one that was granted, or lies in one. */
    public boolean area(String code) {
        return areas.contains(code) && areas.lineage(code).stream().anyMatch(granted::contains);
    }

    /** Whether counts under this code, of a category or of a whole group, are readable. */
    public boolean counts(String categoryOrGroup) {
        return complete || readable.contains(categoryOrGroup);
    }

    /** Whether every category is readable: only then may anything be told that sums over all of them. */
    public boolean complete() {
        return complete;
    }

    private static boolean wholly(String group, Set<String> categories, Taxonomy taxonomy) {
        return taxonomy.inGroup(group).stream().map(Category::code).allMatch(categories::contains);
    }
}
