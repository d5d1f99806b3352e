package org.lagesbild.benchmarks.detector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.risk.alert.AlarmLevels;

/**
 * What looking each day at fourteen days beside the seven finds, and what it takes from them: levels of both at which clean
 * weeks alarm as often as by seven days alone, from more weight on the seven to more on the fourteen.
 */
public final class LooksMeasurement implements Measurement {

    private static final double[] RATIOS = {0.25, 0.5, 1, 2, 4};

    @Override
    public String name() {
        return "looks";
    }

    @Override
    public String summary() {
        return "outbreaks found by daily looks at seven and fourteen days, at the same false alarms";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("seeds", "424242,31337,20261129");
        defaults.put("replicates", "30");
        defaults.put("alpha", "0.001");
        return defaults;
    }

    private record Looks(Findings day, Findings week, Findings fortnight) {

        private static Looks of(Gate gate) {
            return new Looks(gate.run(new DailyLook(1)), gate.run(new DailyLook(7)), gate.run(new DailyLook(14)));
        }

        Levelled alone(double level) {
            return new Levelled(week, level, 0, week.or(day, AlarmLevels.DAY / level));
        }

        Levelled both(double level, double ratio) {
            Findings both = week.or(fortnight, ratio);
            return new Levelled(both, level, level * ratio, both.or(day, AlarmLevels.DAY / level));
        }

        Levelled both(double ratio, Levelled likewise) {
            double rate = likewise.findings.falseAlarms(likewise.week);
            return both(week.or(fortnight, ratio).levelFor(rate), ratio);
        }
    }

    /** @param withDay the same with the look at the last day, at its own level */
    private record Levelled(Findings findings, double week, double fortnight, Findings withDay) {}

    @Override
    public Table run(Options options) {
        double alpha = Double.parseDouble(options.text("alpha"));
        List<Looks> all = Stream.of(options.text("seeds").split(","))
                .peek(System.err::println)
                .map(seed -> Looks.of(new Gate(options.number("replicates"), Long.parseLong(seed))))
                .toList();
        Table table = new Table(
                "looks", "7 days", "14 days", "FPR0", "worst", "with 1 day", "FPRc", "POD", "by seed", "POD1");
        row(table, "7 days alone", all.stream().map(looks -> looks.alone(alpha)).toList());
        for (double ratio : RATIOS) {
            row(
                    table,
                    "as many, 1 : " + ratio,
                    all.stream()
                            .map(looks -> looks.both(ratio, looks.alone(alpha)))
                            .toList());
        }
        double ratio = AlarmLevels.FORTNIGHT / AlarmLevels.WEEK;
        row(
                table,
                "the product's",
                all.stream().map(looks -> looks.both(AlarmLevels.WEEK, ratio)).toList());
        return table.note("means of the seeds, but the worst scenario; no alarm is of fewer than three incidents");
    }

    private static void row(Table table, String name, List<Levelled> seeds) {
        List<Object> figures = new ArrayList<>();
        figures.add(mean(seeds, "%.5f", Levelled::week));
        figures.add(mean(seeds, "%.5f", Levelled::fortnight));
        figures.add(mean(seeds, "%.4f", each -> each.findings.falseAlarms(each.week)));
        figures.add(shown(
                "%.4f",
                seeds.stream()
                        .mapToDouble(each -> each.findings.worst(each.week))
                        .max()
                        .orElseThrow()));
        figures.add(mean(seeds, "%.4f", each -> each.withDay.falseAlarms(each.week)));
        figures.add(mean(seeds, "%.4f", each -> each.findings.falseAlarmsContaminated(each.week)));
        figures.add(mean(seeds, "%.3f", each -> each.findings.detected(each.week)));
        figures.add(String.join(
                " ",
                seeds.stream()
                        .map(each -> shown("%.3f", each.findings.detected(each.week)))
                        .toList()));
        figures.add(mean(seeds, "%.3f", each -> each.findings.detectedFirst(each.week)));
        table.row(name, figures.toArray());
    }

    private static String mean(List<Levelled> seeds, String format, ToDoubleFunction<Levelled> figure) {
        return shown(format, seeds.stream().mapToDouble(figure).average().orElseThrow());
    }

    private static String shown(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }
}
