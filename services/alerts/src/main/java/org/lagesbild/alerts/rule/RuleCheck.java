package org.lagesbild.alerts.rule;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.rule.RuleBook.Limits;
import org.lagesbild.alerts.rule.RuleEntries.AreasEntry;
import org.lagesbild.alerts.rule.RuleEntries.LimitsEntry;
import org.lagesbild.alerts.rule.RuleEntries.RuleEntry;
import org.lagesbild.risk.alert.Budget;
import org.lagesbild.risk.alert.FalseDiscoveries;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** Makes rules of a file's entries and collects what is wrong with them, each fault with the rule it belongs to. */
final class RuleCheck {

    /** The budget's notices bear it, and it names no rule. */
    static final String BUDGET = "budget";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{2,32}");
    private static final Set<AreaLevel> SHOWN = Set.of(AreaLevel.MUNICIPALITY, AreaLevel.REGSO, AreaLevel.DESO);
    private static final int SMALLEST = 700;
    private static final int FORTNIGHT = 14;

    private final Taxonomy taxonomy;
    private final AreaTree areas;
    private final List<String> faults;
    private final Set<String> names = new HashSet<>();

    RuleCheck(Taxonomy taxonomy, AreaTree areas, List<String> faults) {
        this.taxonomy = taxonomy;
        this.areas = areas;
        this.faults = faults;
    }

    RuleBook book(RuleEntries entries) {
        int version = requireNonNullElse(entries.version(), 0);
        must("file", version > 0, "version is at least 1, and rises with every change");
        List<@Nullable RuleEntry> rules = requireNonNullElse(entries.rules(), List.of());
        must("file", !rules.isEmpty(), "rules: there is none");
        Limits limits = limits(requireNonNullElse(entries.limits(), LimitsEntry.USUAL));
        return new RuleBook(
                version,
                limits,
                rules.stream()
                        .filter(Objects::nonNull)
                        .map(this::rule)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Limits limits(LimitsEntry entry) {
        int budget = requireNonNullElse(
                entry.newEpisodesPerWeek(), Budget.reference().aWeek());
        double share = requireNonNullElse(
                entry.falseDiscoveries(), FalseDiscoveries.reference().share());
        int population = requireNonNullElse(entry.smallestPopulation(), SMALLEST);
        int coolDown = requireNonNullElse(entry.coolDownDays(), FORTNIGHT);
        must("limits", budget >= 1, "newEpisodesPerWeek is at least 1");
        must("limits", share > 0 && share <= 0.5, "falseDiscoveries lies above 0, and is at most 0.5");
        must("limits", population >= SMALLEST, "smallestPopulation is at least 700, so that no house can be meant");
        must("limits", coolDown >= 0 && coolDown <= 90, "coolDownDays is 0 to 90");
        return new Limits(new Budget(budget), new FalseDiscoveries(share), population, coolDown);
    }

    private Optional<Rule> rule(RuleEntry entry) {
        String name = requireNonNullElse(entry.name(), "");
        String of = name.isEmpty() ? "(no name)" : name;
        must(
                of,
                NAME.matcher(name).matches() && !name.equals(BUDGET),
                "a name is 2 to 32 of a-z, 0-9 and -, not budget");
        must(of, names.add(name), "stands twice");
        AreaSet where = areas(of, requireNonNullElse(entry.areas(), AreasEntry.EVERYWHERE));
        return new KindCheck(taxonomy, (fault) -> faults.add(of + ": " + fault)).rule(name, where, entry);
    }

    private AreaSet areas(String of, AreasEntry entry) {
        List<String> codes = requireNonNullElse(entry.codes(), List.of());
        List<String> within = requireNonNullElse(entry.within(), codes.isEmpty() ? List.of("00") : List.of());
        codes.forEach(code -> {
            boolean shown = areas.find(code)
                    .filter(area -> SHOWN.contains(area.level()))
                    .isPresent();
            must(of, shown, "areas.codes: no such municipality or area below one: " + code);
        });
        within.forEach(code -> must(of, areas.contains(code), "areas.within: no such area: " + code));
        return new AreaSet(Set.copyOf(codes), Set.copyOf(within), levels(of, entry));
    }

    private Set<AreaLevel> levels(String of, AreasEntry entry) {
        List<String> written = entry.levels();
        if (written == null) {
            return SHOWN;
        }
        written.forEach(code -> must(
                of,
                AreaLevel.parse(code).filter(SHOWN::contains).isPresent(),
                "areas.levels are municipality, regso and deso"));
        return written.stream()
                .flatMap(code -> AreaLevel.parse(code).stream())
                .filter(SHOWN::contains)
                .collect(Collectors.toSet());
    }

    private void must(String of, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(of + ": " + otherwise);
        }
    }
}
