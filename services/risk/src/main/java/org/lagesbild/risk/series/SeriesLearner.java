package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.Levels;
import org.lagesbild.risk.detector.NbCusum;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.Season;
import org.lagesbild.risk.detector.SeriesState;
import org.lagesbild.risk.series.SeriesModel.Collected;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.week.AcceptedLevel;

/**
 * How one series learns. A week adds to what slow rises add up to by the forecast that was made of it before the guard,
 * and with its settled count, so that a late or corrected report leaves no trace in any sum.
 */
final class SeriesLearner {

    private static final Parameters SETTINGS = Parameters.calendar();
    private static final NbCusum CUSUM = NbCusum.reference();

    private final GpDlm seasonal = new GpDlm(SETTINGS);
    private final GpDlm plain = new GpDlm(SETTINGS.withoutSeason());

    /** Name, version and settings, as they stand on every evaluation. */
    static String version() {
        return Parameters.VERSION + " guard " + SETTINGS.guard() + ", " + SETTINGS.evolution() + ", "
                + SETTINGS.dispersion() + ", " + SETTINGS.robustness() + ", " + CUSUM;
    }

    static NbCusum cusum() {
        return CUSUM;
    }

    /**
     * @param parent whose season a series without its own takes; null where there is none to take
     */
    record Week(int week, @Nullable Long count, @Nullable Learnt parent) {}

    SeriesModel learn(SeriesModel model, Week week) {
        if (model instanceof Collected collected) {
            Long count = week.count();
            return count == null ? collected.passed(week.week()) : collected.plus(count, week.week());
        }
        return learn((Learnt) model, week);
    }

    private Learnt learn(Learnt model, Week week) {
        GpDlm its = its(model.state());
        Long count = week.week() <= model.acceptedWeek() ? null : week.count();
        SeriesState state = count == null
                ? its.skip(model.state(), week.week())
                : its.absorb(
                        risen(model, count), week.week(), count, offset(model.state(), week.week(), week.parent()));
        List<Ahead> ahead = new ArrayList<>(model.ahead().subList(1, Learnt.AHEAD));
        ahead.add(ahead(state, week.week() + Learnt.AHEAD, week.parent()));
        return new Learnt(state, ahead, model.acceptedWeek());
    }

    private static SeriesState risen(Learnt model, long count) {
        Ahead expected = model.ahead().get(0);
        return expected.young()
                ? model.state()
                : model.state()
                        .withCusum(CUSUM.step(model.state().cusum(), expected.forecast(), count)
                                .next());
    }

    /** A series whose level was found; {@code lastWeek} is the last of those that it was found from. */
    Learnt begin(boolean withSeason, ColdStart.Level level, int lastWeek, @Nullable Learnt parent) {
        Parameters settings = withSeason ? SETTINGS : SETTINGS.withoutSeason();
        SeriesState state =
                new GpDlm(settings.withLevelVariance(level.variance())).start(level.logarithm(), lastWeek + 1);
        return new Learnt(state, forecasts(state, Learnt.NEVER, parent));
    }

    /**
     * A person says that the last weeks are the new usual. They are not learnt when they are settled, since the level was
     * made of them; and neither do they add up to a rise.
     */
    Learnt accept(Learnt model, AcceptedLevel level, @Nullable Learnt parent) {
        SeriesState state = Levels.accepted(
                its(model.state()), model.state(), level.counts(), week -> offset(model.state(), week, parent));
        return new Learnt(
                state,
                forecasts(state, level.counts().lastKey(), parent),
                level.counts().lastKey());
    }

    /** @param accepted the last week that is no evidence of a rise */
    private List<Ahead> forecasts(SeriesState state, int accepted, @Nullable Learnt parent) {
        List<Ahead> ahead = new ArrayList<>(Learnt.AHEAD);
        for (int week = state.lastWeek() + 1; week <= state.lastWeek() + Learnt.AHEAD; week++) {
            Ahead each = ahead(state, week, parent);
            ahead.add(week <= accepted ? new Ahead(each.forecast(), true) : each);
        }
        return ahead;
    }

    private Ahead ahead(SeriesState state, int week, @Nullable Learnt parent) {
        boolean young = state.absorbed() < SETTINGS.robustness().burnIn();
        return new Ahead(its(state).forecast(state, week, offset(state, week, parent)), young);
    }

    private GpDlm its(SeriesState state) {
        return state.seasonal() ? seasonal : plain;
    }

    private static double offset(SeriesState state, int week, @Nullable Learnt parent) {
        return state.seasonal() || parent == null
                ? 0
                : Season.of(parent.state(), week, SETTINGS.evolution().period());
    }
}
