package org.lagesbild.risk.local;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.CodeLists;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.taxonomy.SensitivityClass;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Stockholm;

/** A small world and what happens in it, by a seed. */
final class Worlds {

    static final AreaTree AREAS = new AreaTree(List.of(
            area("00", AreaLevel.RIKET, null),
            area("01", AreaLevel.COUNTY, "00"),
            area("0191", AreaLevel.MUNICIPALITY, "01"),
            area("0114", AreaLevel.MUNICIPALITY, "01"),
            area("0191R001", AreaLevel.REGSO, "0191"),
            area("0191R002", AreaLevel.REGSO, "0191")));

    private static final Taxonomy TAXONOMY = new Taxonomy(
            1,
            List.of(new Group("DISORDER", "s", "e"), new Group("FIRES", "s", "e")),
            List.of(
                    new Category("VANDALISM", "DISORDER", "s", "e", SensitivityClass.NORMAL),
                    new Category("BRAWL", "DISORDER", "s", "e", SensitivityClass.NORMAL),
                    new Category("FIRE", "FIRES", "s", "e", SensitivityClass.NORMAL)),
            new CodeLists(List.of(), List.of(), List.of()));

    private static final String[] PLACES = {"0191R001", "0191R002", "0191", "0114", "01", "00"};
    private static final String[] CATEGORIES = {"VANDALISM", "BRAWL", "FIRE"};
    private static final String[][] PARTNERS = {{"polisen", "POLICE"}, {"hem", "HOUSING"}, {"skolan", "SCHOOL"}};

    private Worlds() {}

    static LocalViews views(LocalStores stores, Past past) {
        return new LocalViews(AREAS, TAXONOMY, new HarmWeights(1, Map.of()), stores, past);
    }

    static Incident incident(SplittableRandom random, Instant occurred) {
        boolean day = random.nextInt(4) == 0;
        Instant at = day ? Stockholm.startOfDay(Stockholm.dayOf(occurred)) : occurred.truncatedTo(ChronoUnit.HOURS);
        String[] partner = PARTNERS[random.nextInt(PARTNERS.length)];
        return new Incident(
                partner[0],
                partner[1],
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                PLACES[random.nextInt(PLACES.length)],
                at,
                day ? Precision.DAY : Precision.HOUR,
                random.nextBoolean() ? "STREET" : "",
                Severity.LOW,
                Origin.values()[random.nextInt(5)],
                Certainty.values()[random.nextInt(4)],
                random.nextInt(3) == 0 ? List.of("BUSINESS", "YOUTH") : List.of(),
                Scope.MUNICIPALITY,
                1,
                1,
                occurred);
    }

    /** A report that is on time, late or a little ahead; or one of those standing that is taken back. */
    static Change.Count change(SplittableRandom random, Instant now, List<Incident> standing) {
        standing.removeIf(old -> old.occurredAt().isBefore(now.minus(Duration.ofDays(400))));
        if (!standing.isEmpty() && random.nextInt(4) == 0) {
            Incident old = standing.remove(random.nextInt(standing.size()));
            return new Change.Count(-1, ChangeReason.RETRACTED, now, old);
        }
        if (!standing.isEmpty() && random.nextInt(3) == 0) {
            Incident told = toldAgain(random, standing.get(random.nextInt(standing.size())));
            standing.add(told);
            return new Change.Count(1, ChangeReason.REPORTED, now, told);
        }
        long back = random.nextInt(5) == 0 ? random.nextInt(390 * 24) : random.nextInt(30) - 2;
        Incident incident = incident(random, now.minus(Duration.ofHours(back)));
        standing.add(incident);
        return new Change.Count(1, ChangeReason.REPORTED, now, incident);
    }

    /** The same incident by the same or another partner, who may know less exactly where. */
    private static Incident toldAgain(SplittableRandom random, Incident old) {
        String[] partner = PARTNERS[random.nextInt(PARTNERS.length)];
        return new Incident(
                partner[0],
                partner[1],
                old.category(),
                random.nextBoolean() ? old.area() : AREAS.tenant(old.area()),
                old.occurredAt(),
                old.precision(),
                old.place(),
                old.severity(),
                old.origin(),
                old.certainty(),
                old.lenses(),
                old.scope(),
                1,
                1,
                old.receivedAt());
    }

    static List<Change> log(long seed, Instant start, int hours) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Change> log = new ArrayList<>();
        List<Incident> standing = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            Instant now = start.plus(Duration.ofHours(hour));
            log.add(new Change.Tick(now));
            if (hour % (30 * 24) == 0) {
                log.add(new Change.Enrolled("polisen", "POLICE", "0191", 24, start));
                log.add(new Change.Enrolled("hem", "HOUSING", "0191", 24 * 7, start));
            }
            if (random.nextInt(40) == 0) {
                log.add(new Change.Heard("polisen", "POLICE", "0191", now));
            }
            while (random.nextInt(15) == 0) {
                log.add(change(random, now, standing));
            }
        }
        return log;
    }

    static void apply(LocalViews views, Change change, Closing closing) {
        if (change instanceof Change.Count count) {
            views.apply(count);
        } else if (change instanceof Change.Tick tick) {
            views.advance(tick.hour(), closing);
        } else if (change instanceof Change.Heard heard) {
            views.apply(heard);
        } else if (change instanceof Change.Enrolled enrolled) {
            views.apply(enrolled);
        } else if (change instanceof Change.Imported imported) {
            views.apply(imported, closing);
        } else if (change instanceof Change.Accepted accepted) {
            views.apply(accepted, closing);
        }
    }

    /** What a commit does: the tallies of all areas that moved are stored. */
    static void persist(LocalViews views, LocalStores stores) {
        views.detection().persist();
        views.drainDirty().forEach(area -> stores.tally(area, views.tally(area)));
    }

    /** When the change came into the log. */
    static Instant at(Change change) {
        if (change instanceof Change.Count count) {
            return count.receivedAt();
        }
        if (change instanceof Change.Tick tick) {
            return tick.hour();
        }
        if (change instanceof Change.Accepted accepted) {
            return accepted.at();
        }
        return change instanceof Change.Heard heard ? heard.at() : Instant.MAX;
    }

    private static Area area(String code, AreaLevel level, @Nullable String parent) {
        return new Area(code, code, level, parent, 2020, 100, 2023, false);
    }
}
