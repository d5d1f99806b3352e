package org.lagesbild.risk.window;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SealedWeeks;

/**
 * Running counts of every window in every area up to the municipality, exact under late events and under what is taken
 * back. One event costs one bucket and one step per area of its lineage, however long the windows; one hour costs the
 * buckets that cross a window's edge.
 *
 * <p>The buckets are the state; the running counts are made of them, and can be made again at any time.
 */
public final class RollingCounts {

    private final AreaTree areas;
    private final RowNumbers rows;
    private final AreaCounts empty;
    private final BucketStore buckets;
    private final SealedWeeks sealed;
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, AreaCounts> counts = new HashMap<>();
    private final Set<String> moved = new HashSet<>();
    private final Overlaps overlaps = new Overlaps();
    private @Nullable Now now;

    public RollingCounts(AreaTree areas, Taxonomy taxonomy, BucketStore buckets, SealedWeeks sealed) {
        this.areas = areas;
        this.rows = new RowNumbers(taxonomy);
        this.empty = new AreaCounts(rows);
        this.buckets = buckets;
        this.sealed = sealed;
    }

    /** Counts one incident more or fewer, in every area of its {@link #path}: that these move, the caller knows. */
    public void add(BucketKey key, int sign, List<String> path) {
        buckets.add(key, sign);
        if (now != null) {
            shift(key, path, slots(key.bucket(), now), sign);
            overlap(key, path, Membership.of(key.bucket(), now), sign);
        }
    }

    /** Begins the next hour. The first hour ever, or after a restart, counts everything afresh. */
    public void advance(Now next) {
        Now before = now;
        now = next;
        if (before == null) {
            recount(next);
        } else {
            step(before, next);
        }
    }

    /** The areas in which a number moved since this was asked last. */
    public Set<String> drainMoved() {
        Set<String> drained = Set.copyOf(moved);
        moved.clear();
        return drained;
    }

    public AreaCounts of(String area) {
        return counts.getOrDefault(area, empty);
    }

    /** From the area up to the municipality; of a coarser one, itself alone. */
    public List<String> path(String area) {
        return paths.computeIfAbsent(area, this::climb);
    }

    private List<String> climb(String area) {
        List<String> lineage = areas.lineage(area);
        int top = lineage.indexOf(areas.tenant(area));
        return List.copyOf(lineage.subList(0, top + 1));
    }

    private void recount(Now start) {
        counts.clear();
        overlaps.clear();
        buckets.forAll((key, count) -> {
            shift(key, slots(key.bucket(), start), count);
            overlap(key, path(key.area()), Membership.of(key.bucket(), start), count);
        });
        Set<String> movedByBuckets = Set.copyOf(moved);
        sealed.weeks().forEach(week -> shiftSealed(week, Membership.ofWeek(start.week() - week), 1));
        moved.retainAll(movedByBuckets);
    }

    /** The local days, up to {@code today}, on which a sealed week moved from one window a year back to another. */
    public static List<Integer> crossings(int week, int today) {
        return Arrays.stream(Membership.WEEK_AGES)
                .map(age -> Stockholm.mondayOf(week + age))
                .filter(day -> day <= today)
                .boxed()
                .toList();
    }

    private void step(Now before, Now next) {
        ObjIntConsumer<BucketKey> cross = (key, count) -> {
            int was = Membership.of(key.bucket(), before);
            int is = Membership.of(key.bucket(), next);
            shift(key, was & ~is, -count);
            shift(key, is & ~was, count);
        };
        Overlaps.Each crossOverlap = (area, category, bucket, overlap) -> {
            int was = Membership.of(bucket, before);
            int is = Membership.of(bucket, next);
            counts(area).addOverlap(category, was & ~is, -overlap);
            counts(area).addOverlap(category, is & ~was, overlap);
        };
        Set<Integer> days = new HashSet<>();
        if (next.day() != before.day()) {
            for (int age : Membership.DAY_AGES) {
                days.add(next.day() - age);
            }
        }
        days.forEach(day -> {
            buckets.forDay(day, cross);
            overlaps.forDay(day, crossOverlap);
        });
        for (int age : Membership.HOUR_AGES) {
            int hour = next.hour() - age;
            int day = Stockholm.dayOfHour(hour);
            if (!days.contains(day)) {
                buckets.forHour(day, hour, cross);
                overlaps.forHour(day, hour, crossOverlap);
            }
        }
        if (next.week() != before.week()) {
            stepWeek(next.week());
        }
    }

    private void stepWeek(int current) {
        for (int age : Membership.WEEK_AGES) {
            int was = Membership.ofWeek(age - 1);
            int is = Membership.ofWeek(age);
            int week = current - age;
            shiftSealed(week, was & ~is, -1);
            shiftSealed(week, is & ~was, 1);
            forWeek(week, (key, count) -> {
                shift(key, was & ~is, -count);
                shift(key, is & ~was, count);
            });
        }
    }

    /** All cells of a week that is not sealed yet; a sealed one has none left. */
    public void forWeek(int week, ObjIntConsumer<BucketKey> each) {
        int monday = Stockholm.mondayOf(week);
        for (int day = monday; day < monday + 7; day++) {
            buckets.forDay(day, each);
        }
    }

    /** Drops what a sealed week counted. */
    public void drop(BucketKey key) {
        buckets.remove(key);
        path(key.area()).forEach(area -> overlaps.forget(area, key));
    }

    private static int slots(Bucket bucket, Now now) {
        int week = Stockholm.weekOf(bucket.day());
        return Membership.of(bucket, now) | Membership.ofWeek(now.week() - week);
    }

    private void shift(BucketKey key, int slots, int amount) {
        if (slots == 0) {
            return;
        }
        List<String> path = path(key.area());
        shift(key, path, slots, amount);
        moved.addAll(path);
    }

    private void shift(BucketKey key, List<String> path, int slots, int amount) {
        if (slots == 0) {
            return;
        }
        RowNumbers.Rows its = rows.of(key.attributes());
        for (String area : path) {
            counts(area).add(its, slots, amount);
        }
    }

    /** Of whole weeks a year back no overlap is known: nothing but their counts is kept. */
    private void overlap(BucketKey key, List<String> path, int slots, int amount) {
        for (String area : path) {
            int moved = overlaps.add(area, key, amount);
            if (moved != 0) {
                counts(area).addOverlap(key.attributes().category(), slots, moved);
            }
        }
    }

    private void shiftSealed(int week, int slots, int sign) {
        if (slots == 0) {
            return;
        }
        sealed.of(week).forEach((area, cells) -> {
            cells.counts()
                    .forEach(cell -> counts(area)
                            .addCell(rows.cell(cell.category(), cell.sector()), slots, sign * (int) cell.count()));
            moved.add(area);
        });
    }

    private AreaCounts counts(String area) {
        return counts.computeIfAbsent(area, any -> new AreaCounts(rows));
    }
}
