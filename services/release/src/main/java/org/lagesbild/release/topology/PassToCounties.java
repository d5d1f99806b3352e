package org.lagesbild.release.topology;

import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.release.Reach;

/** Hands on the atoms that counties are sums of, and behind them this partition's clock, to whoever sums up a county. */
final class PassToCounties extends ContextualProcessor<String, AtomRecord, String, AtomRecord> {

    private final Reach reach;

    PassToCounties(Rules rules) {
        this.reach = new Reach(rules.policies(), List.of(GeoLevel.COUNTY));
    }

    @Override
    public void process(Record<String, AtomRecord> record) {
        if (record.value() instanceof AtomRecord.Clock
                || reach.uses(AtomId.parse(record.key()).family())) {
            context().forward(record.withHeaders(new RecordHeaders()));
        }
    }
}
