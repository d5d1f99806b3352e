package org.lagesbild.alerts.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file as it is written; what is left out has the value that the documentation says. */
record RuleEntries(
        @Nullable Integer version,
        @Nullable LimitsEntry limits,
        @Nullable List<@Nullable RuleEntry> rules) {

    record LimitsEntry(
            @Nullable Integer newEpisodesPerWeek,
            @Nullable Double falseDiscoveries,
            @Nullable Integer smallestPopulation,
            @Nullable Integer coolDownDays) {

        static final LimitsEntry USUAL = new LimitsEntry(null, null, null, null);
    }

    record AreasEntry(
            @Nullable List<String> codes,
            @Nullable List<String> within,
            @Nullable List<String> levels) {

        static final AreasEntry EVERYWHERE = new AreasEntry(null, null, null);
    }

    /** All fields of all kinds; which belong to which kind is checked. */
    record RuleEntry(
            @Nullable String name,
            @Nullable String kind,
            @Nullable AreasEntry areas,
            @Nullable List<String> categories,
            @Nullable String category,
            @Nullable Double level,
            @Nullable Double fortnight,
            @Nullable Double burst,
            @Nullable Boolean slow,
            @Nullable Integer sectors,
            @Nullable Integer recurrenceDays,
            @Nullable String window,
            @Nullable Long atLeast,
            @Nullable Long below,
            @Nullable List<String> states) {}
}
