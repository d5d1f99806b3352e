package org.lagesbild.analyst.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.AreaBody;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.fairness.AreaQuarter;
import org.lagesbild.risk.fairness.Fairness;

/**
 * A quarter's figures. Each share stands beside the counts that it is made of, and is not there where it would be made of
 * none.
 *
 * @param to its last day
 * @param originsFrom how incidents became known is told of the last 90 days, from this one on
 * @param levels of each level of areas within {@code area}
 * @param origins of those areas of which anything was told, by code
 */
@Serdeable
record FairnessBody(
        AreaBody area,
        String quarter,
        LocalDate from,
        LocalDate to,
        LocalDate originsFrom,
        List<LevelBody> levels,
        List<OriginBody> origins) {

    private static final int DAYS = 90;

    /**
     * @param opened episodes that were opened on a count in the quarter
     * @param oneSector those of them that a single kind of partner saw
     * @param judged those of which somebody said what they were
     * @param right those of which it was said last that there was something
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record LevelBody(
            String level,
            int areas,
            long inhabitants,
            long opened,
            double perThousand,
            long oneSector,
            @Nullable Double oneSectorShare,
            long judged,
            long right,
            @Nullable Double precision) {

        private static LevelBody of(Map.Entry<String, Fairness.OfType> row) {
            Fairness.OfType type = row.getValue();
            AreaQuarter.Opened alerts = type.alerts();
            return new LevelBody(
                    row.getKey(),
                    type.areas(),
                    type.inhabitants(),
                    alerts.opened(),
                    type.rate(),
                    alerts.oneSector(),
                    orNull(type.oneSector()),
                    alerts.judged(),
                    alerts.right(),
                    orNull(type.precision()));
        }
    }

    /** @param ratio discovered for each that was reported */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record OriginBody(
            String area,
            long reported,
            long discovered,
            @Nullable Double ratio) {

        private static OriginBody of(Fairness.Discovery discovery) {
            AreaQuarter.Known known = discovery.incidents();
            return new OriginBody(discovery.area(), known.reported(), known.discovered(), orNull(discovery.ratio()));
        }

        private boolean told() {
            return reported + discovered > 0;
        }
    }

    static FairnessBody of(Area area, Quarter quarter, Fairness figures) {
        return new FairnessBody(
                AreaBody.of(area),
                quarter.toString(),
                quarter.from(),
                quarter.to(),
                quarter.end().minusDays(DAYS),
                figures.byType().entrySet().stream().map(LevelBody::of).toList(),
                figures.discoveredByArea().stream()
                        .map(OriginBody::of)
                        .filter(OriginBody::told)
                        .toList());
    }

    private static @Nullable Double orNull(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : null;
    }
}
