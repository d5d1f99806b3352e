package org.lagesbild.risk.series;

import java.util.function.BiConsumer;
import org.lagesbild.risk.evaluation.SeriesKey;

/** Where models are kept between starts. What it lacks is learnt again from settled weeks. */
public interface ModelStore {

    void put(SeriesKey series, SeriesModel model);

    void forEach(BiConsumer<SeriesKey, SeriesModel> each);
}
