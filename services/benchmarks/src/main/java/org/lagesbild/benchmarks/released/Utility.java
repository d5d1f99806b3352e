package org.lagesbild.benchmarks.released;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;

/**
 * What released views are still good for: how far they are from the exact ones at small counts, view by view; and, where an
 * archive is given, how often a rise that the exact views show is seen in the released ones.
 */
public final class Utility implements Measurement {

    @Override
    public String name() {
        return "utility";
    }

    @Override
    public String summary() {
        return "error of released views at small counts, and which rises of an archive they show";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("runs", "400");
        defaults.put("seed", "1");
        defaults.put("archive", "");
        return defaults;
    }

    @Override
    public Table run(Options options) throws IOException {
        Table table = new Table("PARTNER-1 view", "atoms", "sd", "5", "10", "20", "50", "4.8", "within", "below 5");
        for (SmallCounts.Error each : SmallCounts.measured(options.number("runs"), options.longNumber("seed"))) {
            table.row(
                    each.view(),
                    each.atoms(),
                    String.format(Locale.ROOT, "%.1f", each.noiseSd()),
                    percent(each.relative(5)),
                    percent(each.relative(10)),
                    percent(each.relative(20)),
                    percent(each.relative(50)),
                    each.reference(),
                    percent(each.within()),
                    percent(each.below()));
        }
        table.note(
                "5 to 50: root mean square error of the shown number, as a share of the true count; 4.8: the same in the");
        table.note(
                "specification. within: true counts inside the 90 %% bounds; below 5: a true 5 shown as a band instead");
        table.note("runs and seeds: %s, from %s", options.text("runs"), options.text("seed"));
        if (!options.text("archive").isEmpty()) {
            new Rises(Path.of(options.text("archive")), options.longNumber("seed")).measure(table);
        }
        return table;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
