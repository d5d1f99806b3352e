package org.lagesbild.publisher.cli;

import java.time.LocalDate;
import org.lagesbild.publisher.feed.Missing;
import picocli.CommandLine.Option;

/** What becomes of published events that the table has no more. */
final class MissingOptions {

    @Option(
            names = "--retract-missing",
            description = "takes back what was published from this ledger's tables and stands in this one no more")
    private boolean retract;

    @Option(names = "--from", paramLabel = "DATE", description = "the first day that the table covers (any)")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", description = "the last day that the table covers (any)")
    private LocalDate to = LocalDate.MAX;

    @Option(
            names = "--retract-at-most",
            paramLabel = "COUNT",
            description = "where more are missing, nothing is published (${DEFAULT-VALUE})")
    private int atMost = 10;

    Missing missing() {
        return new Missing(retract, from, to, atMost);
    }
}
