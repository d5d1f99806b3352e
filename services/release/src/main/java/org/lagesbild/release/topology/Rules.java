package org.lagesbild.release.topology;

import java.util.List;
import java.util.function.Predicate;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** What releasing knows beside the log: the policy in its versions, areas, groups. */
public record Rules(PolicyBook policies, Geography geography, Groups groups, AreaTree areas, Taxonomy taxonomy) {

    /** With these areas and words, as far as releasing needs them. */
    public static Rules of(PolicyBook policies, AreaTree areas, Taxonomy taxonomy) {
        Geography geography =
                new Geography(areas.all().stream().map(Rules::place).toList());
        Groups groups = new Groups(
                holding(taxonomy, category -> !category.sensitive()), holding(taxonomy, Category::sensitive));
        return new Rules(policies, geography, groups, areas, taxonomy);
    }

    private static Place place(Area area) {
        return new Place(area.code(), GeoLevel.valueOf(area.level().name()), area.parent(), area.population());
    }

    private static List<String> holding(Taxonomy taxonomy, Predicate<Category> kind) {
        return taxonomy.groups().stream()
                .map(Group::code)
                .filter(group -> taxonomy.inGroup(group).stream().anyMatch(kind))
                .toList();
    }
}
