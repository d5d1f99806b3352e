package org.lagesbild.riskview.state;

import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.ModelStore;
import org.lagesbild.risk.series.SeriesModel;

/** Models in a Streams store, by {@code area|category}. */
record ModelStates(KeyValueStore<String, byte[]> store) implements ModelStore {

    private static final char SEPARATOR = '|';

    @Override
    public void put(SeriesKey series, SeriesModel model) {
        store.put(series.area() + SEPARATOR + series.category(), model.toBytes());
    }

    @Override
    public void forEach(BiConsumer<SeriesKey, SeriesModel> each) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                int split = entry.key.indexOf(SEPARATOR);
                SeriesKey series = new SeriesKey(entry.key.substring(0, split), entry.key.substring(split + 1));
                each.accept(series, SeriesModel.fromBytes(entry.value));
            });
        }
    }
}
