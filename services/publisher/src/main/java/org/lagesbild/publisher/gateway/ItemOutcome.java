package org.lagesbild.publisher.gateway;

import java.util.List;
import org.lagesbild.risk.ledger.Outcome;

/**
 * What became of one report.
 *
 * @param index its place in what was sent
 * @param codes what was wrong with it; never what stood there
 */
public record ItemOutcome(int index, Outcome outcome, List<String> codes) {

    public ItemOutcome {
        codes = List.copyOf(codes);
    }

    ItemOutcome at(int other) {
        return new ItemOutcome(other, outcome, codes);
    }
}
