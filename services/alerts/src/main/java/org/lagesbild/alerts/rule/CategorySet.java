package org.lagesbild.alerts.rule;

import java.util.Set;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** Of what a rule holds: codes of categories and groups, or all. */
public record CategorySet(Set<String> codes) {

    public static final String ALL = "*";

    public CategorySet {
        codes = Set.copyOf(codes);
    }

    public boolean holds(String category, Taxonomy taxonomy) {
        return codes.contains(ALL)
                || codes.contains(category)
                || taxonomy.find(category)
                        .map(Category::group)
                        .filter(codes::contains)
                        .isPresent();
    }
}
