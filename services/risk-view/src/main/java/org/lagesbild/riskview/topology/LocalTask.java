package org.lagesbild.riskview.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.local.Closing;
import org.lagesbild.risk.local.LocalViews;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekCount;

/** What the two processors of one partition share: its views, and what waits for a commit to be published. */
final class LocalTask implements Closing {

    private final LocalViews views;
    private final int dailyFrom;
    private final Backlog backlog = new Backlog();
    private final List<KeyValue<String, Emission>> closed = new ArrayList<>();
    private Instant lastReceived;
    private int changes;
    private long lastAt;
    private boolean muted;

    /**
     * Begins with all areas in the backlog: which of them were published before the last stop is not known.
     *
     * @param lastReceived of the changes that the views hold
     * @param dailyFrom the first local day whose views are published
     */
    LocalTask(LocalViews views, Instant lastReceived, int dailyFrom) {
        this.views = views;
        this.lastReceived = lastReceived;
        this.dailyFrom = dailyFrom;
        backlog.add(views.known(), null);
    }

    LocalViews views() {
        return views;
    }

    Backlog backlog() {
        return backlog;
    }

    /**
     * Notes that a record was applied; returns whether it is the first since {@link #drainChanges}.
     *
     * @param at the record's time in the log, milliseconds
     * @param catchingUp views are counted but not published, since each would be overtaken at once
     */
    boolean applied(long at, boolean catchingUp) {
        lastAt = at;
        muted = catchingUp;
        return changes++ == 0;
    }

    /** How many records were applied since this was asked last. */
    int drainChanges() {
        int drained = changes;
        changes = 0;
        return drained;
    }

    /** The last record's time in the log. */
    long lastAt() {
        return lastAt;
    }

    boolean muted() {
        return muted;
    }

    void received(Instant at) {
        lastReceived = at.isAfter(lastReceived) ? at : lastReceived;
    }

    Instant lastReceived() {
        return lastReceived;
    }

    @Override
    public void day(String area, int day, AreaView view) {
        if (day >= dailyFrom) {
            String key = views.local(area) ? area : AreaView.OWN_PART + area;
            closed.add(KeyValue.pair(key + "|" + LocalDate.ofEpochDay(day), new Emission.Daily(view)));
        }
    }

    @Override
    public void week(String area, int week, WeekCount count) {
        closed.add(KeyValue.pair(area + "|" + Stockholm.isoWeek(week), new Emission.Week(count)));
    }

    @Override
    public void settled(String municipality, int week, SettledWeek settled) {
        String key = SettledWeek.KEY + municipality + "|" + Stockholm.isoWeek(week);
        closed.add(KeyValue.pair(key, new Emission.Week(settled)));
    }

    @Override
    public void accepted(int week, AcceptedLevel level) {
        String series = level.series().area() + "/" + level.series().category();
        String key = AcceptedLevel.KEY + series + "|" + Stockholm.isoWeek(week);
        closed.add(KeyValue.pair(key, new Emission.Week(level)));
    }

    @Override
    public void evaluated(Evaluation evaluation) {
        closed.add(KeyValue.pair(evaluation.moment().municipality(), new Emission.Evaluated(evaluation)));
    }

    /** Days and weeks that came to their end since this was asked last. */
    List<KeyValue<String, Emission>> drainClosed() {
        List<KeyValue<String, Emission>> drained = List.copyOf(closed);
        closed.clear();
        return drained;
    }
}
