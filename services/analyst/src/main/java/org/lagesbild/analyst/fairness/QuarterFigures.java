package org.lagesbild.analyst.fairness;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.daily.DailyViews;
import org.lagesbild.risk.alert.Reported;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.fairness.AreaQuarter;
import org.lagesbild.risk.fairness.Fairness;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.window.Window;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * The figures of one quarter for an area and what lies in it. Areas are compared by level, since that is all that is known of
 * them. How incidents became known is told of the municipality's own areas, and above it of whole municipalities.
 */
@Singleton
final class QuarterFigures {

    private static final AreaQuarter.Opened NONE = new AreaQuarter.Opened(0, 0, 0, 0);
    private static final AreaQuarter.Known UNKNOWN = new AreaQuarter.Known(0, 0);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Openings openings;
    private final DailyViews daily;
    private final AreaTree areas;

    QuarterFigures(Openings openings, DailyViews daily, Vocabulary vocabulary) {
        this.openings = openings;
        this.daily = daily;
        this.areas = vocabulary.areas();
    }

    /** Throws a 404 before the first day that is kept, and a 503 while the archive can not answer. */
    Fairness of(Area whole, Quarter quarter) {
        if (!openings.ready() || !daily.ready()) {
            throw unavailable();
        }
        if (!daily.reaches(quarter.end())) {
            throw ProblemType.NOT_FOUND
                    .exception()
                    .detail("Så långt tillbaka finns inga siffror.", "There are no figures that far back.");
        }
        AreaLevel finest =
                whole.level().compareTo(AreaLevel.MUNICIPALITY) < 0 ? AreaLevel.MUNICIPALITY : AreaLevel.DESO;
        Map<String, AreaQuarter.Opened> opened = openings.in(quarter);
        return Fairness.of(areas.all().stream()
                .filter(area -> areas.within(area.code(), whole.code()))
                .filter(area -> area.level().compareTo(AreaLevel.MUNICIPALITY) >= 0 && area.population() > 0)
                .map(area -> new AreaQuarter(
                        area.code(),
                        area.level().code(),
                        area.population(),
                        area.level().compareTo(finest) <= 0 ? known(area.code(), quarter) : UNKNOWN,
                        opened.getOrDefault(area.code(), NONE)))
                .toList());
    }

    private AreaQuarter.Known known(String area, Quarter quarter) {
        List<AreaView.Marginal> origins = view(area, quarter).stream()
                .flatMap(view -> view.marginals().stream())
                .filter(row -> row.dimension() == Dimension.ORIGIN)
                .toList();
        return new AreaQuarter.Known(sum(origins, true), sum(origins, false));
    }

    private static long sum(List<AreaView.Marginal> origins, boolean reported) {
        return origins.stream()
                .filter(row -> Reported.counts(origin(row.code())) == reported)
                .mapToLong(row -> row.counts().at(Window.D90.ordinal()))
                .sum();
    }

    private static Origin origin(String code) {
        return Stream.of(Origin.values())
                .filter(origin -> origin.name().equals(code))
                .findFirst()
                .orElse(Origin.UNKNOWN);
    }

    private Optional<AreaView> view(String area, Quarter quarter) {
        try {
            return daily.at(area, quarter.end());
        } catch (KafkaException e) {
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(SOON)
                .detail("Arkivet svarar inte just nu.", "The archive does not answer right now.");
    }
}
