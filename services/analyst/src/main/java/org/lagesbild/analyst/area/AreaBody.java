package org.lagesbild.analyst.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;

/**
 * An area as readers see it.
 *
 * @param edition year of the division that the code belongs to
 * @param daytimePopulationDiffers true where the municipality says that many more people are there by day than live there
 * @param codeStatus {@code inferred} where the code was derived and not read from a file of SCB's
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record AreaBody(
        String code,
        String name,
        String level,
        @Nullable String parent,
        int edition,
        int population,
        int populationYear,
        String codeStatus,
        @Nullable Boolean daytimePopulationDiffers) {

    public static AreaBody of(Area area) {
        return of(area, Vocabularies.daytimeAreas());
    }

    /** @param daytime codes of areas where many more people are by day than live there */
    static AreaBody of(Area area, Set<String> daytime) {
        return new AreaBody(
                area.code(),
                area.name(),
                area.level().code(),
                area.parent(),
                area.edition(),
                area.population(),
                area.populationYear(),
                area.inferred() ? "inferred" : "official",
                daytime.contains(area.code()) ? true : null);
    }
}
