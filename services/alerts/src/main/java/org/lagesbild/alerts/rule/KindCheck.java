package org.lagesbild.alerts.rule;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.rule.Rule.Threshold.Bound;
import org.lagesbild.alerts.rule.RuleEntries.RuleEntry;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.CoverageState;

/** What a rule says beside its name and areas, by its kind; a field of another kind is a mistake. */
final class KindCheck {

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "statistical", Set.of("categories", "level", "fortnight", "burst", "slow"),
            "corroboration", Set.of("categories", "level", "sectors"),
            "cluster", Set.of("categories", "recurrenceDays"),
            "threshold", Set.of("category", "window", "atLeast", "below"),
            "coverage", Set.of("states"));
    private static final Map<String, AlertWindow> WINDOWS = Map.of("24h", AlertWindow.DAY, "7d", AlertWindow.WEEK);
    private static final Map<String, CoverageState> STATES =
            Map.of("silent", CoverageState.SILENT, "late", CoverageState.LATE);
    private static final int A_YEAR = 365;
    private static final double LARGEST_LEVEL = 0.05;
    /** No alarm under three incidents. */
    private static final long FEWEST = 3;

    private final Taxonomy taxonomy;
    private final Consumer<String> fault;

    KindCheck(Taxonomy taxonomy, Consumer<String> fault) {
        this.taxonomy = taxonomy;
        this.fault = fault;
    }

    Optional<Rule> rule(String name, AreaSet where, RuleEntry entry) {
        String kind = requireNonNullElse(entry.kind(), "");
        Set<String> known = FIELDS.get(kind);
        if (known == null) {
            fault.accept("kind is statistical, corroboration, cluster, threshold or coverage");
            return Optional.empty();
        }
        written(entry).forEach((field, value) -> {
            if (value != null && !known.contains(field)) {
                fault.accept(field + " is no field of a " + kind + " rule");
            }
        });
        return Optional.of(
                switch (kind) {
                    case "statistical" -> statistical(name, where, entry);
                    case "corroboration" -> corroboration(name, where, entry);
                    case "cluster" -> cluster(name, where, entry);
                    case "threshold" -> threshold(name, where, entry);
                    default -> coverage(name, where, entry);
                });
    }

    private static Map<String, @Nullable Object> written(RuleEntry entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("categories", entry.categories());
        fields.put("category", entry.category());
        fields.put("level", entry.level());
        fields.put("fortnight", entry.fortnight());
        fields.put("burst", entry.burst());
        fields.put("slow", entry.slow());
        fields.put("sectors", entry.sectors());
        fields.put("recurrenceDays", entry.recurrenceDays());
        fields.put("window", entry.window());
        fields.put("atLeast", entry.atLeast());
        fields.put("below", entry.below());
        fields.put("states", entry.states());
        return fields;
    }

    private Rule statistical(String name, AreaSet where, RuleEntry entry) {
        Rule.Statistical.Levels levels = new Rule.Statistical.Levels(
                level("level", entry.level(), AlarmLevels.WEEK),
                level("fortnight", entry.fortnight(), AlarmLevels.FORTNIGHT),
                level("burst", entry.burst(), AlarmLevels.DAY),
                requireNonNullElse(entry.slow(), true));
        return new Rule.Statistical(name, where, categories(entry), levels);
    }

    private Rule corroboration(String name, AreaSet where, RuleEntry entry) {
        int sectors = requireNonNullElse(entry.sectors(), 2);
        must(sectors >= 2, "sectors is at least 2");
        double level = level("level", entry.level(), AlarmLevels.JOINT);
        return new Rule.Corroboration(name, where, categories(entry), sectors, level);
    }

    private Rule cluster(String name, AreaSet where, RuleEntry entry) {
        int days = requireNonNullElse(entry.recurrenceDays(), A_YEAR);
        must(days >= Cluster.SHORTEST_RECURRENCE, "recurrenceDays is at least " + Cluster.SHORTEST_RECURRENCE);
        return new Rule.Cluster(name, where, categories(entry), days);
    }

    private Rule threshold(String name, AreaSet where, RuleEntry entry) {
        String code = requireNonNullElse(entry.category(), "");
        must(known(code), "category is the code of one category or group: " + code);
        AlertWindow window = WINDOWS.getOrDefault(requireNonNullElse(entry.window(), ""), AlertWindow.UNKNOWN);
        must(window != AlertWindow.UNKNOWN, "window is 24h or 7d");
        long atLeast = requireNonNullElse(entry.atLeast(), 0L);
        must(atLeast >= FEWEST, "atLeast is at least 3: fewer are no pattern, and may point at somebody");
        long below = requireNonNullElse(entry.below(), atLeast);
        must(below >= 1 && below <= atLeast, "below is at least 1 and at most atLeast");
        return new Rule.Threshold(name, where, code, new Bound(window, atLeast, below));
    }

    private Rule coverage(String name, AreaSet where, RuleEntry entry) {
        List<String> written = requireNonNullElse(entry.states(), List.of("silent"));
        must(!written.isEmpty() && STATES.keySet().containsAll(written), "states are silent and late");
        Set<CoverageState> states =
                written.stream().filter(STATES::containsKey).map(STATES::get).collect(Collectors.toSet());
        return new Rule.Coverage(name, where, states);
    }

    private CategorySet categories(RuleEntry entry) {
        List<String> codes = requireNonNullElse(entry.categories(), List.of(CategorySet.ALL));
        must(!codes.isEmpty(), "categories is empty; * stands for all");
        codes.forEach(code ->
                must(code.equals(CategorySet.ALL) || known(code), "categories: no such category or group: " + code));
        return new CategorySet(Set.copyOf(codes));
    }

    private double level(String field, @Nullable Double written, double usual) {
        double level = requireNonNullElse(written, usual);
        must(level > 0 && level <= LARGEST_LEVEL, field + " lies above 0, and is at most 0.05");
        return level;
    }

    private boolean known(String code) {
        return taxonomy.contains(code) || taxonomy.findGroup(code).isPresent();
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            fault.accept(otherwise);
        }
    }
}
