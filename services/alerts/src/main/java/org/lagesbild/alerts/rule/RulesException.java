package org.lagesbild.alerts.rule;

import java.util.List;

/** Everything that is wrong with a file of rules. */
public final class RulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    RulesException(List<String> faults) {
        super("the alert rules are refused:\n - " + String.join("\n - ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
