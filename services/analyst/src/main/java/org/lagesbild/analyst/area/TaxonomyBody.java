package org.lagesbild.analyst.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * The shared words with what people call them.
 *
 * @param version rises with every change of any code
 */
@Serdeable
public record TaxonomyBody(
        int version,
        List<Term> groups,
        List<Term> categories,
        List<Term> sectors,
        List<Term> places,
        List<Term> lenses) {

    /** One code; {@code group} and {@code sensitive} of categories alone. */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record Term(
            String code,
            String sv,
            String en,
            @Nullable String group,
            @Nullable Boolean sensitive) {}

    static TaxonomyBody of(Taxonomy taxonomy) {
        return new TaxonomyBody(
                taxonomy.version(),
                taxonomy.groups().stream()
                        .map(group -> new Term(group.code(), group.sv(), group.en(), null, null))
                        .toList(),
                taxonomy.categories().stream()
                        .map(c -> new Term(c.code(), c.sv(), c.en(), c.group(), c.sensitive()))
                        .toList(),
                terms(taxonomy.sectors()),
                terms(taxonomy.places()),
                terms(taxonomy.lenses()));
    }

    private static List<Term> terms(Collection<Label> labels) {
        return labels.stream()
                .map(label -> new Term(label.code(), label.sv(), label.en(), null, null))
                .toList();
    }
}
