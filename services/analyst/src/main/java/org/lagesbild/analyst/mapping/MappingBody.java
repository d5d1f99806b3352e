package org.lagesbild.analyst.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Mapping;
import org.lagesbild.messaging.vocabulary.MappingCode;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * One mapping table as partners see it.
 *
 * @param version rises with every change of a row
 * @param taxonomyVersion of the taxonomy that its categories belong to
 * @param unmapped the category of a code that is not in the table
 * @param codes absent where tables are listed
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record MappingBody(
        String id,
        int version,
        int taxonomyVersion,
        String sector,
        String sv,
        String en,
        String source,
        String unmapped,
        int size,
        @Nullable List<Code> codes) {

    /** One code; what it leaves open is absent, and so is the category of what is no incident. */
    @Serdeable
    @JsonInclude(Include.NON_EMPTY)
    public record Code(
            String code,
            String sv,
            boolean incident,
            @Nullable String category,
            String place,
            String severity,
            String origin,
            String certainty,
            List<String> lenses,
            String note) {

        static Code of(MappingCode code) {
            return new Code(
                    code.code(),
                    code.sv(),
                    code.incident(),
                    code.incident() ? code.category() : null,
                    code.place(),
                    code.severity(),
                    code.origin(),
                    code.certainty(),
                    code.lenses(),
                    code.note());
        }
    }

    static MappingBody listed(Mapping mapping, Taxonomy taxonomy) {
        return of(mapping, taxonomy, null);
    }

    static MappingBody whole(Mapping mapping, Taxonomy taxonomy) {
        return of(mapping, taxonomy, mapping.codes().stream().map(Code::of).toList());
    }

    private static MappingBody of(Mapping mapping, Taxonomy taxonomy, @Nullable List<Code> codes) {
        return new MappingBody(
                mapping.id(),
                mapping.version(),
                taxonomy.version(),
                mapping.sector(),
                mapping.sv(),
                mapping.en(),
                mapping.source(),
                Taxonomy.OTHER,
                mapping.codes().size(),
                codes);
    }
}
