package org.lagesbild.analyst.custom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.messaging.catalogue.CustomArea;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;

/** An area of the municipality's own, and the areas of SCB's that it is made of. */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record DrawnBody(AreaBody area, List<String> members) {

    static DrawnBody of(CustomArea drawn, Area area) {
        return new DrawnBody(described(drawn, area), drawn.members());
    }

    /** Of no level of SCB's; it has the mark of any of its members. */
    static AreaBody described(CustomArea drawn, Area area) {
        boolean daytime = drawn.members().stream().anyMatch(Vocabularies.daytimeAreas()::contains);
        AreaBody body = AreaBody.of(area);
        return new AreaBody(
                body.code(),
                body.name(),
                "custom",
                body.parent(),
                body.edition(),
                body.population(),
                body.populationYear(),
                body.codeStatus(),
                daytime ? true : null);
    }
}
