package org.lagesbild.analyst.view;

import jakarta.inject.Singleton;
import org.lagesbild.analyst.daily.DailyViews;
import org.lagesbild.web.health.Readiness;

/** Ready once views, past ones and evaluations are read: before that every answer would be wrong or a 503. */
@Singleton
final class ViewsCaughtUp implements Readiness {

    private final AreaViews views;
    private final DailyViews daily;

    ViewsCaughtUp(AreaViews views, DailyViews daily) {
        this.views = views;
        this.daily = daily;
    }

    @Override
    public String name() {
        return "views";
    }

    @Override
    public boolean ready() {
        return views.ready() && daily.ready();
    }
}
