package org.lagesbild.analyst.risk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.daily.Archive;
import org.lagesbild.analyst.daily.DailyViews;
import org.lagesbild.analyst.daily.PastSums;
import org.lagesbild.analyst.risk.RiskComposer.Seen;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.messaging.disclosure.DisclosedEvaluation;
import org.lagesbild.messaging.disclosure.DisclosedView;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.disclosure.EvaluationDisclosure;
import org.lagesbild.messaging.disclosure.EvaluationDisclosure.Said;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.web.problem.ProblemType;

/** What a reader is told of an area's risk: what was said at a midnight, and the views of the same midnight. */
@Singleton
final class Risks {

    private final Evaluations evaluations;
    private final AreaViews live;
    private final DailyViews daily;
    private final PastSums sums;
    private final Vocabulary vocabulary;
    private final RiskComposer composer;

    Risks(
            Evaluations evaluations,
            AreaViews live,
            DailyViews daily,
            PastSums sums,
            Vocabulary vocabulary,
            RiskComposer composer) {
        this.evaluations = evaluations;
        this.live = live;
        this.daily = daily;
        this.sums = sums;
        this.vocabulary = vocabulary;
        this.composer = composer;
    }

    /**
     * Of the last midnight at or before this day; of the last of all where there is none. Throws a 404 above the
     * municipality, before the first that is kept and where nothing was said, and a 503 while it can not be known.
     */
    RiskBody at(String code, @Nullable LocalDate day, Disclosure rights) {
        Area area = vocabulary.areas().find(code).orElseThrow();
        if (area.level().compareTo(AreaLevel.MUNICIPALITY) < 0) {
            throw nothing(
                    "Det väntade räknas ut till och med kommunen, inte för län eller riket.",
                    "What is expected is worked out up to the municipality, not above it.");
        }
        if (!evaluations.ready() || !daily.ready()) {
            throw Archive.unavailable();
        }
        if (day != null && !evaluations.reaches(day)) {
            throw nothing("Så långt tillbaka finns inget sparat.", "Nothing is kept from that far back.");
        }
        String municipality = vocabulary.areas().tenant(code);
        Optional<Said> said =
                Archive.ask(() -> day == null ? evaluations.newest(municipality) : evaluations.at(municipality, day));
        return EvaluationDisclosure.told(rights, code, lastDay(code, day), said)
                .map(told -> composer.body(area, told, seen(area, told, rights)))
                .orElseThrow(() -> nothing("Ingenting är sagt om området ännu.", "Nothing was said of this area yet."));
    }

    /** The day that began last in the log, or the one that is asked for where that is earlier. */
    private int lastDay(String code, @Nullable LocalDate day) {
        Instant tick = live.tick(code);
        long last = tick.equals(Instant.EPOCH) ? 0 : Stockholm.dayOf(tick);
        return (int) (day == null ? last : Math.min(last, day.toEpochDay()));
    }

    private Seen seen(Area area, DisclosedEvaluation told, Disclosure rights) {
        LocalDate midnight = LocalDate.ofEpochDay(told.day());
        Area municipality =
                vocabulary.areas().find(vocabulary.areas().tenant(area.code())).orElseThrow();
        return new Seen(view(area, midnight, rights), view(municipality, midnight, rights));
    }

    private @Nullable DisclosedView view(Area area, LocalDate midnight, Disclosure rights) {
        return rights.view(area.code(), Archive.ask(() -> sums.at(area, midnight)))
                .orElse(null);
    }

    private static RuntimeException nothing(String swedish, String english) {
        return ProblemType.NOT_FOUND.exception().detail(swedish, english);
    }
}
