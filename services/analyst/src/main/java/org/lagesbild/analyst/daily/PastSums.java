package org.lagesbild.analyst.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.rollup.Grouping;
import org.lagesbild.risk.rollup.Rollup;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView;

/**
 * A county or riket at a past midnight: the sum of what lies in it. Its parts passed that midnight at their own times, so
 * only their own views of it tell what it was; none is written for the whole.
 */
public final class PastSums {

    private final DailyViews daily;
    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final UnaryOperator<String> sectorOf;

    /** {@code sectorOf} names the sector of a partner. */
    public PastSums(DailyViews daily, AreaTree areas, Taxonomy taxonomy, UnaryOperator<String> sectorOf) {
        this.daily = daily;
        this.areas = areas;
        this.taxonomy = taxonomy;
        this.sectorOf = sectorOf;
    }

    /** The area's view at or before this local midnight; empty before anything in it is kept. */
    public Optional<AreaView> at(Area area, LocalDate midnight) {
        if (area.level().compareTo(AreaLevel.MUNICIPALITY) >= 0) {
            return daily.at(area.code(), midnight);
        }
        Rollup sum = new Rollup(area.code(), area.edition());
        List<AreaView> parts =
                parts(area).flatMap(part -> daily.at(part, midnight).stream()).toList();
        parts.forEach(part -> sum.put(Grouping.grouped(part, this::groupOf, sectorOf)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum.view());
    }

    /** What was reported no finer than a county is kept by group already. */
    private String groupOf(String code) {
        return taxonomy.find(code).map(Category::group).orElse(code);
    }

    private Stream<String> parts(Area area) {
        return areas.all().stream()
                .filter(part -> areas.within(part.code(), area.code()))
                .filter(part -> part.level().compareTo(AreaLevel.MUNICIPALITY) <= 0)
                .map(PastSums::keyOf);
    }

    private static String keyOf(Area part) {
        return part.level() == AreaLevel.MUNICIPALITY ? part.code() : AreaView.OWN_PART + part.code();
    }
}
