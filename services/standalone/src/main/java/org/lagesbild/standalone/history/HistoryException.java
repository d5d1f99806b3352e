package org.lagesbild.standalone.history;

import java.util.List;

/** Everything for which a file of weekly counts is refused. */
final class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryException(List<String> faults) {
        super("nothing was loaded:\n - " + String.join("\n - ", faults));
    }
}
