package org.lagesbild.alerts.text;

import java.util.Locale;
import java.util.function.Function;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** What people call areas, categories and sectors; a code that the vocabularies do not know stands for itself. */
record Names(AreaTree areas, Taxonomy taxonomy, boolean swedish) {

    String area(String code) {
        return areas.find(code).map(Area::name).orElse(code);
    }

    String category(String code) {
        return taxonomy.find(code)
                .map(category(Category::sv, Category::en))
                .or(() -> taxonomy.findGroup(code).map(category(Group::sv, Group::en)))
                .orElse(code);
    }

    /** As it stands inside a sentence. */
    String sector(String code) {
        return taxonomy.sectors().stream()
                .filter(label -> label.code().equals(code))
                .findFirst()
                .map(category(Label::sv, Label::en))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .orElse(code);
    }

    private <T> Function<T, String> category(Function<T, String> sv, Function<T, String> en) {
        return swedish ? sv : en;
    }
}
