package org.lagesbild.analyst.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.EdgePolicy;
import org.lagesbild.risk.taxonomy.EdgePolicy.Grain;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Occasion;

/**
 * The shared words with what people call them.
 *
 * @param occasions what the calendar of a view may name
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
        List<Term> lenses,
        List<OccasionTerm> occasions) {

    /** @param regional it falls on some of the days, and each municipality decides on which */
    @Serdeable
    public record OccasionTerm(String code, String sv, String en, boolean regional) {

        static List<OccasionTerm> all() {
            return Stream.of(Occasion.values())
                    .map(each -> new OccasionTerm(each.name(), each.sv(), each.en(), each.regional()))
                    .toList();
        }
    }

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
                terms(taxonomy.lenses()),
                OccasionTerm.all());
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
