package org.lagesbild.riskview.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.lagesbild.risk.local.Closing;
import org.lagesbild.risk.local.LocalViews;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.WeekCount;

/** What the two processors of one partition share: its views, and what waits for the next commit to be published. */
final class LocalTask implements Closing {

    private final LocalViews views;
    private final int dailyFrom;
    private final List<KeyValue<String, Emission>> waiting = new ArrayList<>();
    private Instant lastReceived = Instant.EPOCH;
    private boolean muted;

    LocalTask(LocalViews views, int dailyFrom) {
        this.views = views;
        this.dailyFrom = dailyFrom;
    }

    LocalViews views() {
        return views;
    }

    /** Catching up, views are counted but not published; the first record after it publishes each area once. */
    void mute(boolean catchingUp) {
        if (muted && !catchingUp) {
            views.dirtyAll();
        }
        muted = catchingUp;
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
            waiting.add(KeyValue.pair(key + "|" + LocalDate.ofEpochDay(day), new Emission.Daily(view)));
        }
    }

    @Override
    public void week(String area, int week, WeekCount count) {
        waiting.add(KeyValue.pair(area + "|" + Stockholm.isoWeek(week), new Emission.Week(count)));
    }

    List<KeyValue<String, Emission>> drainWaiting() {
        List<KeyValue<String, Emission>> drained = List.copyOf(waiting);
        waiting.clear();
        return drained;
    }
}
