package org.lagesbild.gateway.episode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * All episodes that the topic of alerts still tells of, by area. An evaluation knows no event: which episodes an event
 * counts in follows from where, of what kind and on which day it was.
 */
final class EpisodeIndex implements TopicTable.Listener<Alert> {

    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final Map<String, Course> byEpisode = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> byArea = new ConcurrentHashMap<>();

    EpisodeIndex(AreaTree areas, Taxonomy taxonomy) {
        this.areas = areas;
        this.taxonomy = taxonomy;
    }

    @Override
    public void changed(String key, Optional<Row<Alert>> row) {
        row.map(Row::value)
                .filter(alert -> !alert.subject().category().isEmpty()) // a silence is about no event
                .ifPresent(this::said);
    }

    private void said(Alert alert) {
        String episode = alert.identity().episode();
        byEpisode.merge(episode, Course.of(alert), Course::with);
        areas(alert)
                .forEach(area -> byArea.computeIfAbsent(area, any -> ConcurrentHashMap.newKeySet())
                        .add(episode));
    }

    /** Of neighbours that are unusual together, themselves, and not the municipality in whose name it is said. */
    private static List<String> areas(Alert alert) {
        Cluster cluster = alert.cluster();
        if (cluster != null) {
            return cluster.areas();
        }
        return alert.subject().kind() == AlertKind.CLUSTER
                ? List.of()
                : List.of(alert.subject().area());
    }

    /** Those in which the event counts, the oldest first. */
    List<Course> of(Counted counted) {
        if (!counted.evidence() || areas.find(counted.area()).isEmpty()) {
            return List.of();
        }
        String group = taxonomy.find(counted.category()).map(Category::group).orElse("");
        return areas.lineage(counted.area()).stream()
                .flatMap(area -> byArea.getOrDefault(area, Set.of()).stream())
                .flatMap(episode -> Stream.ofNullable(byEpisode.get(episode)))
                .filter(course -> course.about(counted.category(), group, counted.day()))
                .sorted(Course.ORDER)
                .toList();
    }
}
