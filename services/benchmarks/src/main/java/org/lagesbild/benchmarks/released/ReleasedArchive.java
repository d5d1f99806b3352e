package org.lagesbild.benchmarks.released;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagesbild.privacy.atom.AtomCounter;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.Event;
import org.lagesbild.privacy.atom.MemoryState;
import org.lagesbild.privacy.atom.ReleasedAtom;
import org.lagesbild.privacy.noise.KeyRing;
import org.lagesbild.privacy.noise.NoiseKey;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.policy.UsualPolicy;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.privacy.release.ViewMaker;
import org.lagesbild.privacy.release.ViewMaker.Tier;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** An archive's reports in the order in which they came, counted exactly and released: two numbers of each whole week. */
final class ReleasedArchive {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LATE = Duration.ofDays(14);
    private static final Set<String> RULES = Set.of("7d-municipality-all", "7d-municipality-group", "7d-county-all");

    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final Geography geography;
    private final Groups groups;
    private final List<Place> seen = new ArrayList<>();
    private final long seed;
    private final Map<String, Event> standing = new HashMap<>();
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, ReleasedAtom> atoms = new HashMap<>();
    private final TreeMap<Instant, Map<String, ReleasedView>> shown = new TreeMap<>();

    /**
     * One week of one view, exact and as it was shown.
     *
     * @param series the view's key, such as {@code 0180|7d-municipality-all|ALL}
     */
    record Week(String series, String rule, int exact, int shown, double noiseSd) {}

    ReleasedArchive(AreaTree areas, Taxonomy taxonomy, long seed) {
        this.areas = areas;
        this.taxonomy = taxonomy;
        this.seed = seed;
        this.geography = new Geography(areas.all().stream()
                .map(area ->
                        new Place(area.code(), GeoLevel.valueOf(area.level().name()), area.parent(), area.population()))
                .filter(place -> GeoLevel.MUNICIPALITY.atOrBelow(place.level()))
                .toList());
        seen.addAll(geography.all(GeoLevel.MUNICIPALITY));
        seen.addAll(geography.all(GeoLevel.COUNTY));
        this.groups = new Groups(
                taxonomy.groups().stream()
                        .map(group -> group.code())
                        .filter(code -> taxonomy.inGroup(code).stream().anyMatch(each -> !each.sensitive()))
                        .toList(),
                List.of());
    }

    /** Tells each week of each view once it can not change any more. */
    void weeks(List<RecordedReport> reports, Consumer<Week> told) {
        Instant first = reports.get(0).receivedAt().truncatedTo(ChronoUnit.HOURS);
        int week = Bucket.weekOf(first);
        PolicyBook policies = new PolicyBook(List.of(UsualPolicy.second(week)));
        KeyRing ring = new KeyRing(week, NoiseKey.random(new SplittableRandom(seed)));
        AtomCounter counter = new AtomCounter(policies, geography, groups, new MemoryState(), ring::of);
        geography
                .all(GeoLevel.MUNICIPALITY)
                .forEach(each -> List.of("polisen", "tyst-part")
                        .forEach(partner -> counter.enrol(new Enrolled(each.code(), partner, "POLICE", Enrolled.ANY))));
        ViewMaker maker = new ViewMaker(policies, geography, groups, id -> Optional.ofNullable(atoms.get(id)));
        Instant clock = first;
        for (RecordedReport each : reports) {
            for (; !clock.isAfter(each.receivedAt()); clock = clock.plus(HOUR)) {
                begin(clock, counter, maker, told);
            }
            take(each.report(), counter);
        }
    }

    private void begin(Instant hour, AtomCounter counter, ViewMaker maker, Consumer<Week> told) {
        counter.advance(hour, atom -> atoms.put(atom.id().text(), atom));
        // the views of whole weeks close on Mondays
        if (Duration.between(Bucket.at(Step.WEEK, hour).start(), hour).compareTo(DAY) <= 0) {
            maker.due(Tier.PARTNER, seen, hour, this::note);
        }
        if (Bucket.at(Step.WEEK, hour).start().equals(hour)) {
            atoms.values().removeIf(atom -> atom.id().bucket().end().isBefore(hour.minus(Duration.ofDays(40))));
            tell(hour.minus(LATE), told);
        }
    }

    private void note(ReleasedView view) {
        boolean week = Bucket.at(Step.WEEK, view.end()).start().equals(view.end());
        if (week && RULES.contains(view.rule())) {
            shown.computeIfAbsent(view.end(), any -> new TreeMap<>()).put(view.key(), view);
        }
    }

    private void tell(Instant settled, Consumer<Week> told) {
        while (!shown.isEmpty() && !shown.firstKey().isAfter(settled)) {
            Map.Entry<Instant, Map<String, ReleasedView>> first = shown.pollFirstEntry();
            int week = Bucket.weekOf(first.getKey().minus(HOUR));
            first.getValue().values().forEach(view -> {
                int count = exact.getOrDefault(key(view.area(), view.category(), week), 0);
                told.accept(
                        new Week(view.key(), view.rule(), count, view.figure().value(), view.noiseSd()));
            });
        }
    }

    private static String key(String area, String category, int week) {
        return area + '|' + category + '|' + week;
    }

    private void take(Report report, AtomCounter counter) {
        Event before = standing.get(report.eventId());
        if (before != null) {
            count(-1, before, counter);
            standing.remove(report.eventId());
        }
        Event now = report.kind() == ReportKind.REPORT || report.kind() == ReportKind.CORRECT ? event(report) : null;
        if (now != null) {
            standing.put(report.eventId(), now);
            count(1, now, counter);
        }
    }

    private @Nullable Event event(Report report) {
        Optional<Category> category = taxonomy.find(report.category());
        return category.filter(each -> !each.sensitive() && areas.contains(report.area()))
                .map(each -> new Event(
                        report.area(), each.group(), false, report.occurredAt(), report.precision() == Precision.DAY))
                .orElse(null);
    }

    private void count(int sign, Event event, AtomCounter counter) {
        counter.count(sign, event);
        int week = Bucket.weekOf(event.occurredAt());
        if (geography.at(event.area(), GeoLevel.MUNICIPALITY).isPresent()) {
            for (String area : areas.lineage(event.area())) {
                exact.merge(key(area, "ALL", week), sign, Integer::sum);
                exact.merge(key(area, event.group(), week), sign, Integer::sum);
            }
        }
    }
}
