package org.lagesbild.web.rights;

import java.util.List;

/** Everything that is wrong with a rights file. */
public final class RightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    RightsException(List<String> faults) {
        super("the rights file is refused:\n - " + String.join("\n - ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
