package org.lagesbild.riskview.topology;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.local.LocalViews;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.window.Now;
import org.lagesbild.riskview.state.Held;
import org.lagesbild.riskview.state.StreamsStores;

/**
 * Publishes, when a commit flushes the first mark, everything that moved since the last one: each area once, however
 * many changes it saw. Later marks of the same commit find nothing left.
 */
final class PublishViews extends ContextualProcessor<String, byte[], String, Emission> {

    private final AreaTree areas;
    private @Nullable Held<LocalTask> task;
    private @Nullable StreamsStores stores;
    private @Nullable AreaView lastClock;

    PublishViews(AreaTree areas) {
        this.areas = areas;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        task = context.getStateStore(RiskViewTopology.LOCAL_VIEWS);
        stores = new StreamsStores(context);
    }

    @Override
    public void process(Record<String, byte[]> mark) {
        LocalTask running = require(task).get();
        long at = mark.timestamp();
        running.drainWaiting().forEach(done -> context().forward(new Record<>(done.key, done.value, at)));
        for (String area : running.views().drainDirty()) {
            require(stores).tally(area, running.views().tally(area));
            if (!running.muted()) {
                publish(running.views(), area, at);
            }
        }
        publishClock(running, at);
    }

    private void publish(LocalViews views, String area, long at) {
        if (views.local(area)) {
            context().forward(new Record<>(area, new Emission.Current(views.view(area)), at));
        }
        String above = above(area);
        if (above != null) {
            context().forward(new Record<>(above, new Emission.Contribution(views.contribution(area)), at));
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

    private void publishClock(LocalTask running, long at) {
        Now now = running.views().now();
        int partition = context().taskId().partition();
        Instant tick = now == null ? Instant.EPOCH : now.instant();
        AreaView clock = AreaView.clock(partition, running.lastReceived(), tick);
        if (!clock.equals(lastClock)) {
            lastClock = clock;
            context().forward(new Record<>(clock.area(), new Emission.Current(clock), at));
        }
    }

    private static <T> T require(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("processing before init");
        }
        return initialised;
    }
}
