package org.lagesbild.riskview.topology;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.local.LocalViews;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.riskview.state.Held;
import org.lagesbild.riskview.state.StreamsStores;

/** Applies each change to its partition's views, and marks the first of a commit: something is to be published. */
final class UpdateViews extends ContextualFixedKeyProcessor<String, Change, byte[]> {

    private static final byte[] MARK = {1};

    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final Start.Reader reader;
    private Start start = Start.fresh();
    private @Nullable LocalTask task;

    UpdateViews(AreaTree areas, Taxonomy taxonomy, Start.Reader reader) {
        this.areas = areas;
        this.taxonomy = taxonomy;
        this.reader = reader;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, byte[]> context) {
        super.init(context);
        StreamsStores stores = new StreamsStores(context);
        start = reader.of(context.taskId().partition());
        int dailyFrom = stores.now() == null ? start.dailyTo() + 1 : Integer.MIN_VALUE;
        LocalViews views = new LocalViews(areas, taxonomy, Vocabularies.harmWeights(), stores, start.past());
        LocalTask made = new LocalTask(views, stores.received(), dailyFrom);
        Held<LocalTask> held = context.getStateStore(RiskViewTopology.LOCAL_VIEWS);
        held.set(made);
        task = made;
    }

    @Override
    public void process(FixedKeyRecord<String, Change> record) {
        LocalTask running = running();
        apply(running, record.value());
        if (running.applied(record.timestamp(), muted())) {
            context().forward(record.withValue(MARK));
        }
    }

    private static void apply(LocalTask task, Change change) {
        LocalViews views = task.views();
        if (change instanceof Change.Count count) {
            views.apply(count);
            task.received(count.receivedAt());
        } else if (change instanceof Change.Tick tick) {
            views.advance(tick.hour(), task);
        } else if (change instanceof Change.Heard heard) {
            views.apply(heard);
            task.received(heard.at());
        } else if (change instanceof Change.Enrolled enrolled) {
            views.apply(enrolled);
        } else if (change instanceof Change.Imported imported) {
            views.apply(imported, task);
        } else if (change instanceof Change.Accepted accepted) {
            views.apply(accepted, task);
        }
    }

    private boolean muted() {
        RecordMetadata at = context().recordMetadata().orElseThrow();
        return start.muted(at.offset());
    }

    private LocalTask running() {
        if (task == null) {
            throw new IllegalStateException("processing before init");
        }
        return task;
    }
}
