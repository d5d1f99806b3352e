package org.lagesbild.standalone.areas;

import java.util.List;

/** Everything for which a file of areas is refused. */
final class AreasException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AreasException(List<String> faults) {
        super("the areas are refused:\n - " + String.join("\n - ", faults));
    }

    AreasException(String fault) {
        this(List.of(fault));
    }
}
