package org.lagesbild.riskview.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.local.LocalViews;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.window.Now;
import org.lagesbild.riskview.state.Held;
import org.lagesbild.riskview.state.StreamsStores;

/**
 * Publishes, when a commit flushes the mark, what moved since the last one, each area at most once; as many areas as the
 * {@link Backlog} gives a turn.
 *
 * <p>Where areas still wait and no record comes, it marks again itself. The timer only sets off a commit; what is
 * published, and with which times, is in the log alone.
 */
final class PublishViews extends ContextualProcessor<String, byte[], String, Emission> {

    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final byte[] MARK = {1};

    private final AreaTree areas;
    private @Nullable Held<LocalTask> task;
    private @Nullable StreamsStores stores;
    private @Nullable TimestampedKeyValueStore<String, byte[]> marks;
    private @Nullable AreaView clock;
    private @Nullable AreaView published;
    private boolean again;

    PublishViews(AreaTree areas) {
        this.areas = areas;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        task = context.getStateStore(RiskViewTopology.LOCAL_VIEWS);
        stores = new StreamsStores(context);
        marks = context.getStateStore(RiskViewTopology.MARKS);
        context.schedule(AGAIN, PunctuationType.WALL_CLOCK_TIME, now -> markAgain());
    }

    private void markAgain() {
        LocalTask running = require(task).get();
        if (!running.backlog().isEmpty() && !running.muted()) {
            again = true;
            require(marks).put(RiskViewTopology.AGAIN, ValueAndTimestamp.make(MARK, running.lastAt()));
        }
    }

    @Override
    public void process(Record<String, byte[]> mark) {
        LocalTask running = require(task).get();
        int changes = running.drainChanges();
        if (changes > 0 || again) {
            again = false;
            keep(running, mark.timestamp());
            if (!running.muted()) {
                running.backlog().take(changes).forEach(area -> publish(running.views(), area, mark.timestamp()));
            }
            publishClock(running, mark.timestamp());
        }
    }

    /** What the next start must find, and what came to its end. */
    private void keep(LocalTask running, long at) {
        List<String> moved = running.views().drainDirty();
        moved.forEach(area -> require(stores).tally(area, running.views().tally(area)));
        running.backlog().add(moved, clock);
        if (running.lastReceived().isAfter(require(stores).received())) {
            require(stores).received(running.lastReceived());
        }
        if (!running.muted()) {
            running.views().detection().reconsider(running);
            running.views().detection().persist();
        }
        running.drainClosed().forEach(done -> context().forward(new Record<>(done.key, done.value, at)));
    }

    private void publish(LocalViews views, String area, long at) {
        AreaView view = views.view(area);
        if (views.local(area)) {
            context().forward(new Record<>(area, new Emission.Current(view), at));
        }
        String above = above(area);
        if (above != null) {
            context().forward(new Record<>(above, new Emission.Contribution(views.contribution(view)), at));
        }
    }

    /** The area that this one's contribution goes to; events that are no finer than a county go to the county itself. */
    private @Nullable String above(String area) {
        Area found = areas.find(area).orElseThrow();
        return switch (found.level()) {
            case MUNICIPALITY -> found.parent();
            case COUNTY, RIKET -> area;
            case REGSO, DESO -> null;
        };
    }

    /** The clock never runs ahead of what can be read: it stands where the longest waiting area does. */
    private void publishClock(LocalTask running, long at) {
        Now now = running.views().now();
        Instant tick = now == null ? Instant.EPOCH : now.instant();
        clock = AreaView.clock(context().taskId().partition(), running.lastReceived(), tick);
        AreaView reached = running.backlog().reached(clock);
        if (reached != null && !reached.equals(published)) {
            published = reached;
            context().forward(new Record<>(reached.area(), new Emission.Current(reached), at));
        }
    }

    private static <T> T require(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("processing before init");
        }
        return initialised;
    }
}
