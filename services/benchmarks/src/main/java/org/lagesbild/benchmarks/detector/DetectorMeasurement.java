package org.lagesbild.benchmarks.detector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.detector.yardstick.Bayes;
import org.lagesbild.benchmarks.detector.yardstick.Ears;
import org.lagesbild.benchmarks.detector.yardstick.Farrington;

/**
 * How many injected outbreaks the detector finds on the 42 scenarios, at the same rates of false alarms as the
 * detectors of the field; its last line has the detector's whole counts at the level asked for.
 */
public final class DetectorMeasurement implements Measurement {

    private static final double[] RATES = {0.002, 0.005, 0.01, 0.02};
    private static final double SHOWN = 0.005;

    @Override
    public String name() {
        return "detector";
    }

    @Override
    public String summary() {
        return "outbreaks found in 42 scenarios, at equal rates of false alarms";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("detector", "reference");
        defaults.put("seed", "20130001");
        defaults.put("replicates", "10");
        defaults.put("alpha", "0.005");
        defaults.put("yardsticks", "true");
        return defaults;
    }

    @Override
    public Table run(Options options) {
        Gate gate = new Gate(options.number("replicates"), options.longNumber("seed"));
        double level = Double.parseDouble(options.text("alpha"));
        Table table = new Table("method", "0.002", "0.005", "0.01", "0.02", "FPR0", "worst", "FPRc", "POD", "POD1");
        Findings ours = gate.run(Detectors.of(options.text("detector")));
        row(table, options.text("detector"), ours);
        if (Boolean.parseBoolean(options.text("yardsticks"))) {
            for (Method yardstick :
                    List.of(Ears.c2(), Bayes.two(), Farrington.twoThirds(), Farrington.negativeBinomial())) {
                System.err.println(yardstick.name());
                row(table, yardstick.name(), gate.run(yardstick));
            }
        }
        table.note(
                "first four: outbreaks found where that share of clean weeks alarms; the others: at a level of 0.005");
        return table.note("%s", ours.at(level));
    }

    private static void row(Table table, String name, Findings findings) {
        String[] figures = new String[RATES.length + 5];
        for (int at = 0; at < RATES.length; at++) {
            figures[at] = share(findings.detected(findings.levelFor(RATES[at])));
        }
        figures[RATES.length] = rate(findings.falseAlarms(SHOWN));
        figures[RATES.length + 1] = rate(findings.worst(SHOWN));
        figures[RATES.length + 2] = rate(findings.falseAlarmsContaminated(SHOWN));
        figures[RATES.length + 3] = share(findings.detected(SHOWN));
        figures[RATES.length + 4] = share(findings.detectedFirst(SHOWN));
        table.row(name, (Object[]) figures);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
