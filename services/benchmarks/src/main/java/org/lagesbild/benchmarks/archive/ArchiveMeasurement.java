package org.lagesbild.benchmarks.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.benchmarks.detector.yardstick.Bayes;
import org.lagesbild.benchmarks.detector.yardstick.Ears;
import org.lagesbild.benchmarks.detector.yardstick.Farrington;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.polisen.PolisenArchive;
import org.lagesbild.risk.area.Area;

/**
 * Which of the rises that an archive shows in hindsight were alarmed on, and how early: by a house that has replayed it, and
 * by the field's detectors on the same counts, with as many alarms as the house. Only the part is measured for which all of
 * them have enough past.
 */
public final class ArchiveMeasurement implements Measurement {

    /** Bayes 2 looks back on a year and seven weeks. */
    private static final int FIRST_WEEK = 60;

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String summary() {
        return "rises of an archive found early: by a house that replayed it, and by the field's detectors";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("events", "");
        defaults.put("url", "http://127.0.0.1:8080");
        defaults.put("key", "");
        defaults.put("least", "4");
        defaults.put("times", "4");
        defaults.put("category", "");
        defaults.put("largest", "25");
        return defaults;
    }

    @Override
    public Table run(Options options) throws IOException, InterruptedException {
        List<Path> files =
                Stream.of(options.text("events").split(",")).map(Path::of).toList();
        EventIds ids = new EventIds("the ids of a measurement".getBytes(StandardCharsets.UTF_8));
        DaySeries archive = DaySeries.of(PolisenArchive.read(files, ids).reports(), Vocabularies.areas());
        int begin = (FIRST_WEEK - 1) * DaySeries.WEEK;
        Alarms product = ProductAlarms.read(URI.create(options.text("url")), options.text("key"), archive.from())
                .from(begin);
        List<Rise> rises = rises(
                archive, new Rise.Size(options.number("least"), Double.parseDouble(options.text("times"))), begin);
        String category = options.text("category");
        rises.removeIf(rise -> !category.isEmpty() && !rise.series().category().equals(category));
        List<Alarms> all = new ArrayList<>(List.of(product));
        for (Method method : List.of(Ears.c2(), Bayes.two(), Farrington.twoThirds(), Farrington.negativeBinomial())) {
            System.err.println(method.name());
            all.add(new YardstickAlarms(archive, FIRST_WEEK).of(method, product.number()));
        }
        List<Rise> largest = rises.subList(0, Math.min(options.number("largest"), rises.size()));
        Table table = new Table("", "alarms", "found", "by peak", "first", "same", "later", "alone", "only it", "days");
        tell(table, "all rises", rises, all);
        tell(table, "the largest", largest, all);
        table.row("");
        largest.forEach(rise -> table.row(title(rise, archive), row(rise, all)));
        return notes(table, archive);
    }

    /** Least probable first. */
    private static List<Rise> rises(DaySeries archive, Rise.Size size, int begin) {
        List<Rise> rises = new ArrayList<>();
        archive.counts().forEach((series, daily) -> rises.addAll(Rise.of(series, daily, size)));
        rises.removeIf(rise -> rise.first() - Rise.MONTH < begin);
        rises.sort(Comparator.comparingDouble(Rise::probability).thenComparing(Rise::series));
        return rises;
    }

    private static void tell(Table table, String name, List<Rise> rises, List<Alarms> all) {
        table.row(name + " (" + rises.size() + ")");
        for (Alarms each : all) {
            Compared compared = Compared.of(rises, all.get(0), each);
            table.row(
                    "  " + each.name(),
                    each.number(),
                    compared.found(),
                    compared.byPeak(),
                    compared.first(),
                    compared.same(),
                    compared.later(),
                    compared.alone(),
                    compared.onlyIt(),
                    compared.daysBeforePeak());
        }
    }

    private static String title(Rise rise, DaySeries archive) {
        String area = Vocabularies.areas()
                .find(rise.series().area())
                .map(Area::name)
                .orElse(rise.series().area());
        return "%s %s %s: %d, %.1f"
                .formatted(
                        LocalDate.ofEpochDay((long) archive.from() + rise.peak()),
                        area,
                        rise.series().category(),
                        rise.count(),
                        rise.expected());
    }

    private static Object[] row(Rise rise, List<Alarms> all) {
        return all.stream()
                .map(each -> {
                    OptionalInt day = each.first(rise);
                    return day.isEmpty() ? "-" : Integer.toString(day.getAsInt() - rise.peak());
                })
                .toArray();
    }

    private static Table notes(Table table, DaySeries archive) {
        table.note(
                "%d series, whole weeks %d to %d from %s on; three incidents in 28 days at least, for everybody",
                archive.counts().size(), FIRST_WEEK, archive.weeks(), LocalDate.ofEpochDay(archive.from()));
        table.note("found: alarmed on from 27 days before the first day of the rise to 14 after its last");
        table.note("by peak: of those, not after the morning that follows the day of the highest count");
        table.note("first, same, later: the product a week or more before it, within the week, a week or more after");
        table.note("alone, only it: found by the product and not by it, and the other way round");
        table.note("days: by which its alarm came before the peak, median of those found");
        return table.note(
                "the largest: day of the peak, count of 28 days, expected; then how many days after it each one alarmed");
    }
}
