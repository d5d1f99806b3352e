package org.lagesbild.alerts.rule;

import java.util.List;
import org.lagesbild.risk.alert.Budget;
import org.lagesbild.risk.alert.FalseDiscoveries;

/**
 * All rules of a deployment, in the order of the file: of two that alarm on the same, the first gives its name.
 *
 * @param version rises with every change, so that who reads an alert can find the rule as it was
 */
public record RuleBook(int version, Limits limits, List<Rule> rules) {

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /**
     * What holds over all rules.
     *
     * @param budget of new statistical episodes, for each municipality and ISO week
     * @param chance the share of alarms of one evaluation that may be chance
     * @param smallestPopulation areas below the municipality with fewer inhabitants are never named
     * @param coolDownDays after an end by a person or by quiet, the same is not opened again for so long, unless it is ten
     *     times less probable
     */
    public record Limits(Budget budget, FalseDiscoveries chance, int smallestPopulation, int coolDownDays) {}

    /** Those of one kind, in order. */
    public <R extends Rule> List<R> of(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
