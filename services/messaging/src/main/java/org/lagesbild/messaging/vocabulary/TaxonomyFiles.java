package org.lagesbild.messaging.vocabulary;

import java.util.List;
import org.lagesbild.messaging.vocabulary.Table.Row;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.CodeLists;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.SensitivityClass;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** Reads the taxonomy from its files. */
final class TaxonomyFiles {

    private static final String FOLDER = "taxonomy/";

    private TaxonomyFiles() {}

    static Taxonomy read() {
        List<Group> groups = new Table(FOLDER + "groups.csv").rows(TaxonomyFiles::group);
        List<Category> categories = new Table(FOLDER + "categories.csv").rows(TaxonomyFiles::category);
        CodeLists lists = new CodeLists(labels("places"), labels("lenses"), labels("sectors"));
        return new Taxonomy(Table.version(FOLDER + "taxonomy.properties"), groups, categories, lists);
    }

    private static Group group(Row row) {
        return new Group(row.text("code"), row.text("sv"), row.text("en"));
    }

    private static Category category(Row row) {
        return new Category(
                row.text("code"),
                row.text("group"),
                row.text("sv"),
                row.text("en"),
                SensitivityClass.valueOf(row.text("sensitivity")));
    }

    private static List<Label> labels(String name) {
        return new Table(FOLDER + name + ".csv")
                .rows(row -> new Label(row.text("code"), row.text("sv"), row.text("en")));
    }
}
