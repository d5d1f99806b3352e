package org.lagesbild.riskview.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.rollup.Rollup;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.riskview.state.Held;

/** Puts a part's contribution in place of its last one in the sum of the area above, and marks that area. */
final class SumParts extends ContextualFixedKeyProcessor<String, AreaView, byte[]> {

    private static final byte[] MARK = {1};
    private static final char SEPARATOR = '|';

    private final AreaTree areas;
    private final String level;
    private final Map<String, Rollup> sums = new HashMap<>();
    private @Nullable KeyValueStore<String, AreaView> parts;
    /** Parts come from many tasks; a table of marks wants times that do not run backwards. */
    private long latest;

    SumParts(AreaTree areas, String level) {
        this.areas = areas;
        this.level = level;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, byte[]> context) {
        super.init(context);
        KeyValueStore<String, AreaView> stored = context.getStateStore(RiskViewTopology.parts(level));
        try (KeyValueIterator<String, AreaView> all = stored.all()) {
            all.forEachRemaining(entry ->
                    sum(entry.key.substring(0, entry.key.indexOf(SEPARATOR))).put(entry.value));
        }
        Held<Map<String, Rollup>> held = context.getStateStore(RiskViewTopology.sums(level));
        held.set(sums);
        parts = stored;
    }

    @Override
    public void process(FixedKeyRecord<String, AreaView> contribution) {
        if (parts == null) {
            throw new IllegalStateException("processing before init");
        }
        AreaView part = contribution.value();
        parts.put(contribution.key() + SEPARATOR + part.area(), part);
        sum(contribution.key()).put(part);
        latest = Math.max(latest, contribution.timestamp());
        context().forward(contribution.withValue(MARK).withTimestamp(latest));
    }

    private Rollup sum(String area) {
        int edition = areas.find(area).map(Area::edition).orElse(0);
        return sums.computeIfAbsent(area, any -> new Rollup(area, edition));
    }
}
