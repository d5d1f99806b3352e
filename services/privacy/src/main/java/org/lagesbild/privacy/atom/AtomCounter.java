package org.lagesbild.privacy.atom;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagesbild.privacy.policy.Cells;
import org.lagesbild.privacy.policy.Enrolled;
import org.lagesbild.privacy.policy.Family;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Groups;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.time.TimePrecision;

/**
 * Counts events into open atoms, and releases atoms when their hour comes: every cell of the week's grid, in one order,
 * whether anything was counted in it or not. An event is in one atom of each family that counts it; a sensitive one in
 * none but the sensitive family's. What comes after closing changes nothing.
 *
 * <p>For the changes of one partition, in their order; not for several threads.
 */
public final class AtomCounter {

    private static final Duration HOUR = Duration.ofHours(1);
    /** A week closes 72 hours after its end, in the next one. */
    private static final int KEPT_WEEKS = 2;

    private final PolicyBook policies;
    private final Geography geography;
    private final Groups groups;
    private final AtomState state;
    private final AtomNoiser noiser;
    private final Map<Integer, Grid> grids = new HashMap<>();
    private long late;

    public AtomCounter(PolicyBook policies, Geography geography, Groups groups, AtomState state, NoiseByWeek noises) {
        this.policies = policies;
        this.geography = geography;
        this.groups = groups;
        this.state = state;
        this.noiser = new AtomNoiser(state, noises);
    }

    /** Counts one event more (+1) or fewer (-1), in each family where its atom is still open. */
    public void count(int sign, Event event) {
        Optional<Place> municipality = geography.at(event.area(), GeoLevel.MUNICIPALITY);
        Instant at = event.countedAt();
        int week = Bucket.weekOf(at);
        Grid grid = grid(week);
        if (grid == null || municipality.isEmpty()) {
            return;
        }
        for (Family family : policy(week).families()) {
            if ((family.cells() == Cells.SENSITIVE) == event.sensitive()) {
                GeoLevel level = geography.finest(municipality.get().code(), family.level());
                geography.at(event.area(), level).ifPresent(area -> {
                    String category = family.cells() == Cells.ALL ? Cells.TOTAL : event.group();
                    Grid.Cell cell = grid.find(family, area.code(), category);
                    if (cell != null) {
                        add(sign, cell, Bucket.at(cell.step(), at), policy(week).version());
                    }
                });
            }
        }
    }

    private void add(int sign, Grid.Cell cell, Bucket bucket, int version) {
        if (state.clock().filter(clock -> !clock.isBefore(bucket.closes())).isPresent()) {
            late++;
            return;
        }
        state.add(new AtomId(version, cell.family().name(), cell.area(), cell.category(), bucket).text(), sign);
    }

    /** Enrols from the next week on; no groups: no longer. */
    public void enrol(Enrolled enrolled) {
        state.enrol(enrolled);
    }

    /** Steps through each hour up to this one; an hour that has begun already changes nothing. */
    public void advance(Instant hour, Consumer<ReleasedAtom> released) {
        Instant next = state.clock().map(clock -> clock.plus(HOUR)).orElse(hour);
        for (; !next.isAfter(hour); next = next.plus(HOUR)) {
            begin(next, released);
        }
    }

    private void begin(Instant hour, Consumer<ReleasedAtom> released) {
        Instant next = hour.plus(HOUR);
        if (mayEnd(Step.WEEK, next) && Bucket.startOfWeek(Bucket.weekOf(next)).equals(next)) {
            int week = Bucket.weekOf(next);
            // an hour ahead, since a week's first reports may come before its first tick
            policies.at(week)
                    .ifPresent(policy -> state.plan(
                            new WeekPlan(week, policy.version(), PolicyBook.fingerprint(policy), state.enrolled())));
            forget(week - KEPT_WEEKS);
        }
        for (Step step : Step.values()) {
            close(step, hour.minus(step.grace()), released);
        }
        state.clock(hour);
    }

    /** Almost no hour ends a bucket, and this says so at little cost: they end at midnight, the shorter ones at 6, 12 or 18. */
    private static boolean mayEnd(Step step, Instant end) {
        int hour = end.atZone(TimePrecision.LOCAL).getHour();
        return switch (step) {
            case HOUR -> true;
            case SIX_HOURS -> hour % 6 == 0;
            case DAY, WEEK -> hour == 0;
        };
    }

    private void close(Step step, Instant end, Consumer<ReleasedAtom> released) {
        if (!mayEnd(step, end)) {
            return;
        }
        Bucket next = Bucket.at(step, end);
        if (!next.start().equals(end)) {
            return;
        }
        Bucket bucket = next.previous();
        Grid grid = grid(bucket.week());
        if (grid != null) {
            int version = policy(bucket.week()).version();
            for (Grid.Cell cell : grid.cells(step)) {
                AtomId id = new AtomId(version, cell.family().name(), cell.area(), cell.category(), bucket);
                released.accept(noiser.release(id, cell.family()));
            }
        }
    }

    private void forget(int week) {
        state.dropPlan(week);
        grids.remove(week);
    }

    private @Nullable Grid grid(int week) {
        Grid known = grids.get(week);
        if (known != null) {
            return known;
        }
        Optional<Grid> made = state.plan(week).map(plan -> new Grid(planned(plan), geography, groups, plan));
        made.ifPresent(grid -> grids.put(week, grid));
        return made.orElse(null);
    }

    private ReleasePolicy planned(WeekPlan plan) {
        ReleasePolicy policy = policy(plan.week());
        if (policy.version() != plan.version()
                || !PolicyBook.fingerprint(policy).equals(plan.fingerprint())) {
            throw new IllegalStateException("the policy of a week that has begun was edited; add a version instead");
        }
        return policy;
    }

    private ReleasePolicy policy(int week) {
        return policies.at(week).orElseThrow(() -> new IllegalStateException("a plan without its policy"));
    }

    /** How many counts came after their atom had closed, since this was made; restricted, like all true counts. */
    public long late() {
        return late;
    }
}
