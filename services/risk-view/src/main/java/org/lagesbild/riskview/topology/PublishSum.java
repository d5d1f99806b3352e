package org.lagesbild.riskview.topology;

import java.util.Map;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.rollup.Rollup;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.riskview.state.Held;

/** Turns a flushed mark into the view of its area: once per commit, however many parts moved. */
final class PublishSum extends ContextualFixedKeyProcessor<String, byte[], AreaView> {

    private final String level;
    private @Nullable Held<Map<String, Rollup>> sums;

    PublishSum(String level) {
        this.level = level;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, AreaView> context) {
        super.init(context);
        sums = context.getStateStore(RiskViewTopology.sums(level));
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> mark) {
        Rollup sum = sums == null ? null : sums.get().get(mark.key());
        if (sum != null) {
            context().forward(mark.withValue(sum.view()));
        }
    }
}
