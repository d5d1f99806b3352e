package org.lagesbild.analyst.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Cell;
import org.lagesbild.risk.view.AreaView.Coverage;
import org.lagesbild.risk.view.AreaView.Expected;
import org.lagesbild.risk.view.AreaView.Marginal;
import org.lagesbild.risk.view.AreaView.Overlap;
import org.lagesbild.risk.view.AreaView.Usual;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.window.CellKey;
import org.lagesbild.risk.window.MarginalKey;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/** Incidents, and the views that follow from them: what an area tells is the sum of what happened in it. */
final class World {

    static final AreaTree AREAS = Vocabularies.areas();
    static final Taxonomy TAXONOMY = Vocabularies.taxonomy();

    /** Of which a reader may not be told, unless it is granted. */
    static final String SECRET = "DOMESTIC_VIOLENCE";

    static final String LENS = "YOUTH";
    static final String OF_THE_YOUNG = "PUBLIC"; // by whoever reports it here, for the model to count by itself

    /** Where at first nothing happens. */
    static final String NEVER_BEFORE = "0191R009";

    /** Where something happens, and {@link #NEVER_BEFORE}. */
    static final List<String> PLACES = List.of(
            "00", "01", "25", "0180", "0191", "2580", "0191R001", "0191R002", "0191R003", "0191R005", NEVER_BEFORE);

    private static final Instant MIDNIGHT = Instant.parse("2026-05-31T22:00:00Z");
    static final String TODAY = "2026-06-01";
    private static final List<String> SECTORS = List.of("POLICE", "SOCIAL", "SCHOOL");
    private static final List<String> ORIGINS = List.of("PUBLIC", "STAFF");

    private final List<Incident> incidents = new ArrayList<>();
    private final Random random;
    private int day = (int) LocalDate.parse(TODAY).toEpochDay();

    World(long seed) {
        random = new Random(seed);
    }

    /** One incident; {@code counted} tells for each slot whether it counts there. */
    record Incident(String area, Category category, String sector, String origin, boolean[] counted) {}

    List<Incident> incidents() {
        return incidents;
    }

    /** Something happens in each of these areas, so many times. */
    void happen(Collection<String> areas, int times) {
        List<Category> all = List.copyOf(TAXONOMY.categories());
        for (String area : areas) {
            for (int one = 0; one < times; one++) {
                incidents.add(incident(area, all.get(random.nextInt(all.size()))));
            }
        }
    }

    void happen(String area, String category) {
        incidents.add(incident(area, TAXONOMY.find(category).orElseThrow()));
    }

    /** Something happens everywhere but in {@link #NEVER_BEFORE}. */
    void begin(int times) {
        happen(PLACES.stream().filter(place -> !place.equals(NEVER_BEFORE)).toList(), times);
    }

    /** Something happens that few may know of. */
    void secretly() {
        Stream.of(NEVER_BEFORE, NEVER_BEFORE, NEVER_BEFORE, "0191R001", "0191", "2580", "25", "00")
                .forEach(at -> happen(at, SECRET));
    }

    /** Lets a site serve all that has happened, and waits until it does. */
    void publish(Site site) {
        for (int partition = 0; partition < 12; partition++) {
            site.publish(AreaView.clock(partition, MIDNIGHT, MIDNIGHT));
        }
        List<String> told = PLACES.stream().filter(this::hasView).toList();
        for (String place : told) {
            AreaView view = view(place, MIDNIGHT);
            site.publish(view);
            boolean sum = level(place).compareTo(AreaLevel.MUNICIPALITY) < 0;
            site.publishDaily(sum ? ownPart(place, MIDNIGHT) : view, TODAY);
            site.awaitServed(view);
        }
        told.forEach(place -> site.awaitPast(view(place, MIDNIGHT), TODAY));
        WorldRisk.say(this, site, day++);
    }

    private Incident incident(String area, Category category) {
        boolean[] counted = new boolean[Slot.COUNT];
        for (int slot = 0; slot < counted.length; slot++) {
            counted[slot] = random.nextInt(3) > 0;
        }
        return new Incident(area, category, any(SECTORS), any(ORIGINS), counted);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Whether anything is known of the area: the municipality's sources are expected in all of it. */
    boolean hasView(String code) {
        return level(code) == AreaLevel.MUNICIPALITY
                || incidents.stream().anyMatch(incident -> AREAS.within(incident.area(), code));
    }

    /** The view of the area with all that lies in it. */
    AreaView view(String code, Instant asOf) {
        return view(code, code, asOf, incident -> AREAS.within(incident.area(), code));
    }

    /** What happened in a county or riket and nowhere finer, as a part of its past. */
    AreaView ownPart(String code, Instant asOf) {
        AreaView own = view(
                AreaView.OWN_PART + code,
                code,
                asOf,
                incident -> incident.area().equals(code));
        return new AreaView(
                own.area(),
                own.edition(),
                asOf,
                Instant.EPOCH,
                own.reasons(),
                own.cells(),
                own.marginals(),
                own.overlaps(),
                List.of());
    }

    private AreaView view(String key, String code, Instant asOf, Predicate<Incident> counts) {
        Area area = AREAS.find(code).orElseThrow();
        boolean groups = area.level().compareTo(AreaLevel.MUNICIPALITY) < 0;
        TreeMap<CellKey, int[]> cells = new TreeMap<>();
        TreeMap<MarginalKey, int[]> marginals = new TreeMap<>();
        List<Incident> here = incidents.stream().filter(counts).toList();
        for (Incident incident : here) {
            Category category = incident.category();
            CellKey cell = new CellKey(groups ? category.group() : category.code(), incident.sector());
            add(cells.computeIfAbsent(cell, any -> new int[Slot.COUNT]), incident.counted());
            MarginalKey origin = new MarginalKey(category.group(), Dimension.ORIGIN, incident.origin());
            add(marginals.computeIfAbsent(origin, any -> new int[Window.values().length]), incident.counted());
            if (incident.origin().equals(OF_THE_YOUNG)) {
                MarginalKey young = new MarginalKey(category.group(), Dimension.LENS, LENS);
                add(marginals.computeIfAbsent(young, any -> new int[Window.values().length]), incident.counted());
            }
        }
        return new AreaView(
                key,
                area.edition(),
                asOf,
                Instant.EPOCH,
                new Reasons(here.size(), 0, 0, 0, 0),
                cells.entrySet().stream()
                        .map(row -> new Cell(row.getKey().code(), row.getKey().sector(), Counts.of(row.getValue())))
                        .filter(row -> row.counts().size() > 0)
                        .toList(),
                marginals.entrySet().stream()
                        .map(row -> new Marginal(
                                row.getKey().group(),
                                row.getKey().dimension(),
                                row.getKey().code(),
                                Counts.of(row.getValue())))
                        .filter(row -> row.counts().size() > 0)
                        .toList(),
                overlaps(cells),
                coverage(area),
                groups ? List.of() : expected(here));
    }

    /** One row for each category of which anything happened. */
    private static List<Expected> expected(List<Incident> here) {
        TreeMap<String, Integer> reported = new TreeMap<>();
        here.forEach(incident -> reported.merge(incident.category().code(), 1, Integer::sum));
        return reported.entrySet().stream()
                .map(row -> new Expected(row.getKey(), TestState.TESTED, row.getValue(), new Usual(0.5, 0, 2, 0.1, 3)))
                .toList();
    }

    /** As if the police had told of everything that others tell of, so that parts add up. */
    private static List<Overlap> overlaps(TreeMap<CellKey, int[]> cells) {
        TreeMap<String, int[]> sums = new TreeMap<>();
        cells.forEach((key, counts) -> {
            int[] sum = sums.computeIfAbsent(key.code(), any -> new int[Slot.COUNT]);
            for (int slot = 0; slot < Slot.COUNT; slot++) {
                sum[slot] += key.sector().equals("POLICE") ? 0 : counts[slot];
            }
        });
        return sums.entrySet().stream()
                .map(row -> new Overlap(row.getKey(), Counts.of(row.getValue())))
                .filter(row -> row.counts().size() > 0)
                .toList();
    }

    private static void add(int[] sums, boolean[] counted) {
        for (int slot = 0; slot < sums.length; slot++) {
            sums[slot] += counted[slot] ? 1 : 0;
        }
    }

    /** Two sources per municipality; above it so many of a sector that no enrolment names. */
    private static List<Coverage> coverage(Area area) {
        if (area.level() == AreaLevel.MUNICIPALITY) {
            return List.of(
                    new Coverage("polisen", CoverageState.HEARD, 20_600, 1),
                    new Coverage("skolan", CoverageState.SILENT, 20_500, 1));
        }
        long municipalities = PLACES.stream()
                .filter(code -> level(code) == AreaLevel.MUNICIPALITY && AREAS.within(code, area.code()))
                .count();
        return area.level().compareTo(AreaLevel.MUNICIPALITY) > 0 || municipalities == 0
                ? List.of()
                : List.of(
                        new Coverage(Taxonomy.OTHER, CoverageState.HEARD, 0, (int) municipalities),
                        new Coverage(Taxonomy.OTHER, CoverageState.SILENT, 0, (int) municipalities));
    }

    static AreaLevel level(String code) {
        return AREAS.find(code).orElseThrow().level();
    }
}
