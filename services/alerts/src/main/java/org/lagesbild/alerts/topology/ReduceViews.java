package org.lagesbild.alerts.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.episode.Ground;
import org.lagesbild.alerts.episode.Sighting;
import org.lagesbild.alerts.rule.Rule;
import org.lagesbild.alerts.rule.RuleBook;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/**
 * From views to what rules ask of them, for the areas that some rule asks about, and only when that is new. What a patrol
 * discovered is known of a group alone, so all of it is taken from each of the group's categories: a threshold is reached
 * on what is certain, or not.
 */
final class ReduceViews extends ContextualProcessor<String, @Nullable AreaView, String, Sighting> {

    private static final int DAY = Slot.of(Measure.CURRENT, Window.H24);
    private static final int WEEK = Slot.of(Measure.CURRENT, Window.D7);

    private final RuleBook rules;
    private final Ground.Vocabulary words;
    private final Map<String, Sighting> last = new HashMap<>();

    ReduceViews(RuleBook rules, Ground.Vocabulary words) {
        this.rules = rules;
        this.words = words;
    }

    @Override
    public void process(Record<String, @Nullable AreaView> record) {
        AreaView view = record.value();
        if (view == null) {
            return;
        }
        if (view.isClock()) {
            forward(
                    record,
                    view.area(),
                    new Sighting(view.area(), Stockholm.hourOf(view.tick()), Map.of(), List.of(), 0));
        } else if (watched(view.area())) {
            forward(record, words.areas().tenant(view.area()), reduced(view));
        }
    }

    private void forward(Record<String, @Nullable AreaView> record, String key, Sighting sighting) {
        if (!sighting.equals(last.put(sighting.area(), sighting))) {
            context().forward(record.withKey(key).withValue(sighting));
        }
    }

    private boolean watched(String area) {
        return municipality(area) && !rules.of(Rule.Coverage.class).isEmpty()
                || rules.of(Rule.Threshold.class).stream()
                        .anyMatch(rule -> municipality(area) || rule.areas().holds(area, words.areas()));
    }

    private boolean municipality(String code) {
        return words.areas()
                .find(code)
                .filter(area -> area.level() == AreaLevel.MUNICIPALITY)
                .isPresent();
    }

    private Sighting reduced(AreaView view) {
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, long[]> groups = new TreeMap<>();
        view.cells().forEach(cell -> add(counts, groups, cell.code(), cell.counts(), 1));
        view.overlaps().forEach(overlap -> add(counts, groups, overlap.code(), overlap.counts(), -1));
        Map<String, Sighting.Count> atLeast = new TreeMap<>();
        counts.forEach((code, count) ->
                atLeast.put(code, less(count, discovered(view, words.taxonomy().groupOf(code)))));
        groups.forEach((code, count) -> atLeast.put(code, less(count, discovered(view, code))));
        List<Sighting.Partner> partners = municipality(view.area())
                ? view.coverage().stream()
                        .map(row -> new Sighting.Partner(row.partner(), row.state()))
                        .toList()
                : List.of();
        long taken = view.reasons().corrected() + view.reasons().retracted();
        return new Sighting(view.area(), 0, atLeast, partners, taken);
    }

    private void add(Map<String, long[]> counts, Map<String, long[]> groups, String code, Counts row, int sign) {
        words.taxonomy().find(code).ifPresent(category -> {
            add(counts.computeIfAbsent(code, any -> new long[2]), row, sign);
            if (!category.group().equals(code)) {
                add(groups.computeIfAbsent(category.group(), any -> new long[2]), row, sign);
            }
        });
    }

    private static void add(long[] sum, Counts row, int sign) {
        sum[0] += (long) sign * row.at(DAY);
        sum[1] += (long) sign * row.at(WEEK);
    }

    private static Counts discovered(AreaView view, String group) {
        return view.marginals().stream()
                .filter(row -> row.dimension() == Dimension.ORIGIN
                        && row.group().equals(group)
                        && row.code().equals(Origin.DISCOVERED.name()))
                .map(AreaView.Marginal::counts)
                .findFirst()
                .orElse(Counts.of());
    }

    private static Sighting.Count less(long[] count, Counts discovered) {
        return new Sighting.Count(
                Math.max(0, count[0] - discovered.at(Window.H24.ordinal())),
                Math.max(0, count[1] - discovered.at(Window.D7.ordinal())));
    }
}
