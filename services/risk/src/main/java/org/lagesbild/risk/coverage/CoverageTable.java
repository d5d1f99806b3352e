package org.lagesbild.risk.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.window.Now;

/** The feeds of every municipality, and which of them changed their state when time passed or a record came. */
public final class CoverageTable {

    private final Map<String, TreeMap<String, Feed>> feeds = new HashMap<>();
    private final Map<String, List<AreaView.Coverage>> noted = new HashMap<>();

    /** Puts back a feed as it was stored. */
    public void restore(String tenant, String partner, Feed feed) {
        of(tenant).put(partner, feed);
    }

    /** The feed as it is after the enrolment. */
    public Feed enrolled(Change.Enrolled enrolled) {
        return change(
                enrolled.area(),
                enrolled.partner(),
                enrolled.sector(),
                feed -> feed.enrolled(enrolled.sector(), enrolled.expectedGapHours(), enrolled.since()));
    }

    /** The feed as it is after it was heard; empty where that says nothing new. */
    public Optional<Feed> heard(String tenant, String partner, String sector, Instant at) {
        Feed before = of(tenant).get(partner);
        Feed after = (before == null ? Feed.unknown(sector) : before).heard(at);
        if (after.equals(before)) {
            return Optional.empty();
        }
        of(tenant).put(partner, after);
        return Optional.of(after);
    }

    /** The municipalities in which a state or a last day is no longer what was noted; notes what it is now. */
    public List<String> noteAll(Now now) {
        return feeds.keySet().stream()
                .filter(tenant -> note(tenant, now))
                .sorted()
                .toList();
    }

    /** Whether a state or a last day in the municipality is no longer what was noted; notes what it is now. */
    public boolean note(String tenant, Now now) {
        List<AreaView.Coverage> rows = rows(tenant, now);
        return !rows.equals(noted.put(tenant, rows));
    }

    /** The municipality's feeds and their states; none of an area that is no municipality. */
    public List<AreaView.Coverage> show(String tenant, @Nullable Now now) {
        return now == null || !feeds.containsKey(tenant) ? List.of() : rows(tenant, now);
    }

    /** How many partners of each sector stand in each state: all that is said above the municipality. */
    public static List<AreaView.Coverage> bySector(List<AreaView.Coverage> rows, UnaryOperator<String> sectorOf) {
        TreeMap<String, TreeMap<CoverageState, Integer>> counts = new TreeMap<>();
        rows.forEach(row -> counts.computeIfAbsent(sectorOf.apply(row.partner()), any -> new TreeMap<>())
                .merge(row.state(), row.partners(), Integer::sum));
        List<AreaView.Coverage> grouped = new ArrayList<>();
        counts.forEach((sector, states) ->
                states.forEach((state, count) -> grouped.add(new AreaView.Coverage(sector, state, 0, count))));
        return grouped;
    }

    /** The sector of a partner that is known in the municipality. */
    public String sectorOf(String tenant, String partner) {
        Feed feed = of(tenant).get(partner);
        return feed == null ? "" : feed.sector();
    }

    /** Whether a feed that was expected was silent in these local days, so that counts are a lower bound. */
    public boolean missing(String tenant, int firstDay, int lastDay) {
        return feeds.getOrDefault(tenant, new TreeMap<>()).values().stream()
                .anyMatch(feed -> feed.expected() && feed.missing(firstDay, lastDay, lastDay));
    }

    /**
     * The partners that were expected and silent in these local days, both inclusive, as far as is known up to {@code known}: a
     * silence of which only the beginning lies in them counts once it has become too long.
     */
    public Set<String> silent(String tenant, int firstDay, int lastDay, int known) {
        Set<String> silent = new TreeSet<>();
        feeds.getOrDefault(tenant, new TreeMap<>()).forEach((partner, feed) -> {
            if (feed.expected() && feed.missing(firstDay, lastDay, known)) {
                silent.add(partner);
            }
        });
        return silent;
    }

    /** Every municipality, county or riket of which a feed is known, sorted. */
    public List<String> tenants() {
        return feeds.keySet().stream().sorted().toList();
    }

    /** Whether any feed was expected, or heard, when this local day began. */
    public boolean known(String tenant, int day) {
        return feeds.getOrDefault(tenant, new TreeMap<>()).values().stream().anyMatch(feed -> feed.known(day));
    }

    /** The local day on which the newest of these partners was enrolled; 0 where none ever was. */
    public int newest(String tenant, Set<String> partners) {
        return feeds.getOrDefault(tenant, new TreeMap<>()).entrySet().stream()
                .filter(feed -> partners.contains(feed.getKey()))
                .mapToInt(feed -> Stockholm.dayOfHour(feed.getValue().sinceHour()))
                .max()
                .orElse(0);
    }

    private List<AreaView.Coverage> rows(String tenant, Now now) {
        List<AreaView.Coverage> rows = new ArrayList<>();
        of(tenant).forEach((partner, feed) -> {
            if (feed.expected()) {
                rows.add(new AreaView.Coverage(partner, feed.state(now), feed.lastDay(), 1));
            }
        });
        return rows;
    }

    private Feed change(String tenant, String partner, String sector, UnaryOperator<Feed> change) {
        Feed after = change.apply(of(tenant).getOrDefault(partner, Feed.unknown(sector)));
        of(tenant).put(partner, after);
        return after;
    }

    private TreeMap<String, Feed> of(String tenant) {
        return feeds.computeIfAbsent(tenant, any -> new TreeMap<>());
    }
}
