package org.lagesbild.benchmarks.released;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.released.ReleasedArchive.Week;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.polisen.PolisenArchive;

/**
 * Weeks in which more happened than the eight before let expect, as the exact views show them and as the released ones
 * do: a number is a rise where it lies 3.09 standard deviations over the mean of those weeks (one quiet week in a thousand),
 * and the released one allows for its noise.
 */
final class Rises {

    private static final int BEFORE = 8;
    private static final double SURE = 3.09;
    private static final int LEAST = 3;
    private static final int[] SIZES = {0, 10, 20, 50, Integer.MAX_VALUE};

    private final Path archive;
    private final long seed;

    Rises(Path archive, long seed) {
        this.archive = archive;
        this.seed = seed;
    }

    /** Exact rises of one kind and size, how many of them the released views show, and what those show beside. */
    private static final class Tally {
        private int weeks;
        private int exact;
        private int seen;
        private int only;
        private final int[] bySize = new int[SIZES.length];
        private final int[] seenBySize = new int[SIZES.length];

        void add(boolean rose, boolean shown, int count) {
            int size = SIZES.length - 1;
            while (SIZES[size] > count) {
                size--;
            }
            weeks++;
            exact += rose ? 1 : 0;
            seen += rose && shown ? 1 : 0;
            only += shown && !rose ? 1 : 0;
            bySize[size] += rose ? 1 : 0;
            seenBySize[size] += rose && shown ? 1 : 0;
        }

        String sized(int size) {
            return bySize[size] == 0 ? "-" : seenBySize[size] + " of " + bySize[size];
        }
    }

    void measure(Table table) throws IOException {
        PolisenArchive read = PolisenArchive.read(
                List.of(archive), new EventIds("the ids of a measurement".getBytes(StandardCharsets.UTF_8)));
        System.err.printf(Locale.ROOT, "%,d reports%n", read.reports().size());
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, Deque<Week>> before = new HashMap<>();
        new ReleasedArchive(Vocabularies.areas(), Vocabularies.taxonomy(), seed).weeks(read.reports(), week -> {
            Deque<Week> past = before.computeIfAbsent(week.series(), any -> new ArrayDeque<>());
            if (past.size() == BEFORE) {
                double exactMean = past.stream().mapToInt(Week::exact).average().orElse(0);
                double shownMean = Math.max(
                        0, past.stream().mapToInt(Week::shown).average().orElse(0));
                boolean rose = rises(week.exact(), exactMean, 0);
                boolean shown = rises(week.shown(), shownMean, week.noiseSd() * Math.sqrt(1 + 1.0 / BEFORE));
                tallies.computeIfAbsent(week.rule(), any -> new Tally()).add(rose, shown, week.exact());
                past.removeFirst();
            }
            past.addLast(week);
        });
        tell(table, tallies, read.reports().get(read.reports().size() - 1).receivedAt());
    }

    private static boolean rises(int count, double mean, double noiseSd) {
        double deviation = Math.sqrt(Math.max(mean, 0.5) * (1 + 1.0 / BEFORE) + noiseSd * noiseSd);
        return count >= LEAST && count - mean > SURE * deviation;
    }

    private static void tell(Table table, Map<String, Tally> tallies, Instant end) {
        table.row("");
        table.row("rises in the archive", "weeks", "exact", "seen", "only", "<10", "10-19", "20-49", "50-");
        tallies.forEach((rule, tally) -> table.row(
                rule,
                (long) tally.weeks,
                tally.exact,
                tally.exact == 0 ? "-" : Math.round(100.0 * tally.seen / tally.exact) + " %",
                tally.only,
                tally.sized(0),
                tally.sized(1),
                tally.sized(2),
                tally.sized(3)));
        table.note(
                "rises: whole weeks up to %s, against the %d before them, 3.09 deviations; one enrolled partner",
                end, BEFORE);
        table.note(
                "reports here and a second, silent one is enrolled. seen: share of the exact rises that the released view");
        table.note("shows; only: weeks in which it alone shows one; the rest: seen, by the week's true count");
    }
}
