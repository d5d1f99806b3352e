package org.lagesbild.release.topology;

import java.util.List;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.policy.GeoLevel;

/**
 * Where views are made: a municipality and what lies in it in the partition of its atoms; a county where the atoms of all
 * its municipalities come together.
 *
 * @param store of its atoms
 * @param levels of its areas
 * @param clocks how many partitions its atoms come from: it can only make what has closed in all of them
 */
record Stage(String store, List<GeoLevel> levels, int clocks) {

    static final Stage LOCAL = new Stage("released", List.of(GeoLevel.MUNICIPALITY, GeoLevel.REGSO, GeoLevel.DESO), 1);

    static final Stage COUNTIES = new Stage("released-counties", List.of(GeoLevel.COUNTY), Topics.PARTITIONS);

    /** The name of its own way to a tier's topic. */
    String sink(String tier) {
        return this.equals(LOCAL) ? tier : "county-" + tier;
    }
}
