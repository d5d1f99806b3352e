package org.lagesbild.publisher.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.publisher.gateway.ItemOutcome;
import org.lagesbild.risk.ledger.Outcome;

/** What became of a table's rows, in counts, codes and row numbers; no value of any row stands here. */
public final class Summary {

    private static final int NARROWEST = 22;

    private final Map<Change, Integer> done = new EnumMap<>(Change.class);
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, List<Integer>> refusals = new TreeMap<>();
    private final List<Integer> unmapped = new ArrayList<>();
    private int rows;
    private int noIncident;
    private int repeated;
    private int refused;

    void row() {
        rows++;
    }

    void noIncident() {
        noIncident++;
    }

    void repeated() {
        repeated++;
    }

    void unmapped(int row) {
        unmapped.add(row);
    }

    void refused(int row, List<String> codes) {
        refused++;
        codes.forEach(
                code -> refusals.computeIfAbsent(code, any -> new ArrayList<>()).add(row));
    }

    void settled(Planned planned, ItemOutcome outcome) {
        if (!outcome.outcome().ok()) {
            String code = outcome.outcome().name();
            refused(planned.row(), outcome.codes().isEmpty() ? List.of(code) : outcome.codes());
            return;
        }
        outcomes.merge(outcome.outcome(), 1, Integer::sum);
        if (outcome.outcome() == Outcome.COUNTED || outcome.outcome() == Outcome.HELD) {
            done.merge(planned.change(), 1, Integer::sum);
        }
    }

    /** How many the ledger applied that say what had not been said. */
    public int changed(Change change) {
        return done.getOrDefault(change, 0);
    }

    public int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** How many rows were refused, here or there. */
    public int refused() {
        return refused;
    }

    /** The table of it all. */
    public String print() {
        int longest = refusals.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        Lines text = new Lines(new StringBuilder(), Math.max(NARROWEST, longest));
        text.add("rows", rows, "");
        text.add("counted", changed(Change.NEW) + changed(Change.RETURNED) + changed(Change.UNCHANGED), "");
        text.add("corrected", changed(Change.CORRECTED), "");
        text.add("retracted", changed(Change.RETRACTED), "");
        text.add("duplicate", of(Outcome.DUPLICATE), "");
        text.add(
                "accepted",
                of(Outcome.ACCEPTED),
                of(Outcome.ACCEPTED) > 0 ? "  by the gateway; the ledger has not said" : "");
        text.add("no incident", noIncident, "");
        text.add("repeated", repeated, "");
        text.add("counted as OTHER", unmapped.size(), unmapped.isEmpty() ? "" : "  " + Rows.of(unmapped));
        text.add("refused", refused, "");
        refusals.forEach((code, where) -> text.add("  " + code, where.size(), "  " + Rows.of(where)));
        return text.text().toString();
    }

    private record Lines(StringBuilder text, int width) {

        void add(String name, int count, String note) {
            text.append(("%-" + width + "s %,9d%s%n").formatted(name, count, note));
        }
    }
}
