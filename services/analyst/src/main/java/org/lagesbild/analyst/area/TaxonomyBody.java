package org.lagesbild.analyst.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.EdgePolicy;
import org.lagesbild.risk.taxonomy.EdgePolicy.Grain;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The shared words with what people call them.
 *
 * @param version rises with every change of any code
 * @param policyVersion of how exactly each category may be told
 */
@Serdeable
public record TaxonomyBody(
        int version,
        int policyVersion,
        List<Term> groups,
        List<Term> categories,
        List<Term> sectors,
        List<Term> places,
        List<Term> lenses) {

    /** One code; of categories alone its group and the exactest that may be told: the policy's time and finest area level. */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record Term(
            String code,
            String sv,
            String en,
            @Nullable String group,
            @Nullable Boolean sensitive,
            @Nullable String timePrecision,
            @Nullable String finestArea) {

        static Term plain(String code, String sv, String en) {
            return new Term(code, sv, en, null, null, null, null);
        }
    }

    static TaxonomyBody of(Taxonomy taxonomy, EdgePolicy policy) {
        return new TaxonomyBody(
                taxonomy.version(),
                policy.version(),
                taxonomy.groups().stream()
                        .map(group -> Term.plain(group.code(), group.sv(), group.en()))
                        .toList(),
                taxonomy.categories().stream()
                        .map(category -> category(category, policy))
                        .toList(),
                terms(taxonomy.sectors()),
                terms(taxonomy.places()),
                terms(taxonomy.lenses()));
    }

    private static Term category(Category category, EdgePolicy policy) {
        Grain grain = policy.of(category);
        return new Term(
                category.code(),
                category.sv(),
                category.en(),
                category.group(),
                category.sensitive(),
                grain.precision().name(),
                grain.finest().code());
    }

    private static List<Term> terms(Collection<Label> labels) {
        return labels.stream()
                .map(label -> Term.plain(label.code(), label.sv(), label.en()))
                .toList();
    }
}
