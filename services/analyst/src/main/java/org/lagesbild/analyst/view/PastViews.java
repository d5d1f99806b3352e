package org.lagesbild.analyst.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.daily.Archive;
import org.lagesbild.analyst.daily.DailyViews;
import org.lagesbild.analyst.daily.PastSums;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** The view that a meeting saw that day: at the last local midnight at or before the asked time. */
@Singleton
final class PastViews {

    private final DailyViews daily;
    private final PastSums sums;
    private final Vocabulary vocabulary;
    private final AreaViews live;
    private final Views views;

    PastViews(DailyViews daily, PastSums sums, Vocabulary vocabulary, AreaViews live, Views views) {
        this.daily = daily;
        this.sums = sums;
        this.vocabulary = vocabulary;
        this.live = live;
        this.views = views;
    }

    /** Throws a 404 before the first that is kept, and a 503 while the archive can not answer. */
    ViewBody at(String area, AsOf wanted, Disclosure rights) {
        if (!daily.ready()) {
            throw Archive.unavailable();
        }
        Instant now = live.tick(area);
        AsOf asOf = now.equals(Instant.EPOCH) ? wanted : wanted.notAfter(now);
        if (!daily.reaches(asOf.midnight())) {
            throw tooEarly();
        }
        return views.body(views.told(area, code -> fetch(code, asOf), rights), asOf.tick(), Detail.FULL)
                .orElseThrow(PastViews::tooEarly);
    }

    private Optional<AreaView> fetch(String area, AsOf asOf) {
        return Archive.ask(() -> vocabulary.areas().find(area).flatMap(known -> sums.at(known, asOf.midnight())));
    }

    private static ProblemException tooEarly() {
        return ProblemType.NOT_FOUND
                .exception()
                .detail("Det finns ingen lägesbild så långt tillbaka.", "There is no view that far back.");
    }
}
