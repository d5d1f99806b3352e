package org.lagesbild.risk.local;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.coverage.CoverageTable;
import org.lagesbild.risk.coverage.Feed;
import org.lagesbild.risk.rollup.Grouping;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.week.SealedWeeks;
import org.lagesbild.risk.window.AreaCounts;
import org.lagesbild.risk.window.Bucket;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.Now;
import org.lagesbild.risk.window.RollingCounts;

/**
 * The views of all areas from the municipality down, made of changes and ticks alone: the same log gives the same views,
 * whatever was closed, killed or rebuilt in between. Not safe for use by several threads.
 */
public final class LocalViews {

    private final AreaTree areas;
    private final Taxonomy taxonomy;
    private final LocalStores stores;
    private final SealedWeeks sealed;
    private final SealedWeeks sealedBefore;
    private final RollingCounts counts;
    private final CoverageTable coverage = new CoverageTable();
    private final Tallies tallies = new Tallies();
    private final Weeks weeks;
    private final Detection detection;
    private @Nullable Now now;

    /**
     * Picks up where the stores stand.
     *
     * @param past what was said before this was started
     */
    public LocalViews(AreaTree areas, Taxonomy taxonomy, HarmWeights weights, LocalStores stores, Past past) {
        this.areas = areas;
        this.taxonomy = taxonomy;
        this.stores = stores;
        this.sealed = new SealedWeeks();
        this.sealedBefore = past.sealed();
        this.counts = new RollingCounts(areas, taxonomy, stores.buckets(), sealed);
        this.detection = new Detection(areas, weights, stores, coverage, counts::path, past);
        this.weeks = new Weeks(counts, sealed, coverage, tallies, stores, detection);
        restore();
    }

    private void restore() {
        stores.forTallies(tallies::restore);
        stores.forFeeds(coverage::restore);
        sealedBefore.forEach((area, week, count) -> {
            sealed.add(area, week, count);
            tally(area).seal(week, count.reasons());
        });
        Now last = stores.now();
        if (last != null) {
            begin(last);
            detection.restore(last);
            counts.drainMoved();
            coverage.noteAll(last);
            tallies.resume(last.day());
        }
    }

    /** Counts one incident more or fewer; ignores an area that this edition of the areas does not know. */
    public void apply(Change.Count change) {
        BucketKey key = BucketKey.of(change.incident());
        if (!areas.contains(key.area())) {
            return;
        }
        List<String> path = counts.path(key.area());
        String top = path.get(path.size() - 1);
        int week = Stockholm.weekOf(key.bucket().day());
        if (sealedBefore.contains(top, week)) {
            return;
        }
        counts.add(key, change.sign(), path);
        detection.count(key, change.sign(), change.receivedAt());
        Reasons reason = Reasons.one(change.reason(), late(change, key.bucket()));
        for (String area : path) {
            tally(area).count(week, reason);
            tallies.moved(area, change.receivedAt());
        }
        heard(top, change.incident().partner(), change.incident().sector(), change.receivedAt());
    }

    private static boolean late(Change.Count change, Bucket bucket) {
        boolean first = change.sign() > 0 && change.reason() == ChangeReason.REPORTED;
        return first && Stockholm.dayOf(change.receivedAt()) > bucket.day();
    }

    public void apply(Change.Heard heard) {
        heard(heard.area(), heard.partner(), heard.sector(), heard.at());
    }

    private void heard(String tenant, String partner, String sector, Instant at) {
        coverage.heard(tenant, partner, sector, at).ifPresent(feed -> feedMoved(tenant, partner, feed, at));
    }

    public void apply(Change.Enrolled enrolled) {
        Feed feed = coverage.enrolled(enrolled);
        feedMoved(enrolled.area(), enrolled.partner(), feed, enrolled.since());
    }

    public void apply(Change.Imported imported, Closing closing) {
        detection.imported(imported, closing);
    }

    /** What is expected is another level at once; tests say so from the next midnight on. */
    public void apply(Change.Accepted accepted, Closing closing) {
        if (detection.accepted(accepted, closing)) {
            tallies.moved(accepted.series().area(), accepted.at());
        }
    }

    private void feedMoved(String tenant, String partner, Feed feed, Instant at) {
        stores.feed(tenant, partner, feed);
        if (now != null && coverage.note(tenant, now)) {
            tallies.moved(tenant, at);
        }
    }

    /** Steps through every hour up to the tick's; a tick that is not later than the last changes nothing. */
    public void advance(Instant tick, Closing closing) {
        Now target = Now.at(tick);
        Now last = now;
        if (last == null) {
            begin(target);
            detection.begin(target);
            tallies.moved(counts.drainMoved(), target.instant());
            stores.now(target);
            return;
        }
        for (Now next = last; next.hour() < target.hour(); ) {
            Now before = next;
            next = next.next();
            step(before, next, closing);
        }
        if (target.hour() > last.hour()) {
            stores.now(target);
        }
    }

    private void begin(Now start) {
        boolean first = now == null;
        now = start;
        counts.advance(start);
        if (first) {
            sealedMoved(start);
        }
    }

    /** A sealed week's last moves are told by its age alone: a rebuilt log may no longer hold the ticks that made them. */
    private void sealedMoved(Now start) {
        sealed.forEach((area, week, count) -> {
            if (!count.counts().isEmpty()) {
                RollingCounts.crossings(week, start.day())
                        .forEach(day -> tallies.moved(area, Stockholm.startOfDay(day)));
            }
        });
    }

    private void step(Now before, Now next, Closing closing) {
        begin(next);
        tallies.moved(counts.drainMoved(), next.instant());
        tallies.moved(coverage.noteAll(next), next.instant());
        if (next.day() != before.day()) {
            weeks.close(next, closing);
            detection.midnight(next, closing);
            tallies.moved(detection.drainMoved(), next.instant());
            tallies.drainDay().forEach(area -> closing.day(area, next.day(), atMidnight(area)));
        }
    }

    /** Of a county or riket, what was reported no finer than that: the rest of it lies in its municipalities' views. */
    private AreaView atMidnight(String area) {
        return local(area) ? view(area) : contribution(view(area));
    }

    /** Whether the area's view is made here: counties and riket are summed up elsewhere. */
    public boolean local(String area) {
        return areas.find(area)
                .map(found -> found.level().compareTo(AreaLevel.MUNICIPALITY) >= 0)
                .orElse(false);
    }

    /** What models and evaluations are made by. */
    public Detection detection() {
        return detection;
    }

    /** The areas whose view is no longer what was last asked for, sorted. */
    public List<String> drainDirty() {
        return tallies.drainDirty();
    }

    /** Every area of which anything was counted, sorted. */
    public List<String> known() {
        return tallies.known();
    }

    /** The area's view; only municipalities carry coverage, which holds for all that lies in them. */
    public AreaView view(String area) {
        AreaCounts rows = counts.of(area);
        return new AreaView(
                area,
                areas.find(area).map(Area::edition).orElse(0),
                tally(area).asOf(),
                Instant.EPOCH,
                tally(area).total(),
                rows.cells(),
                rows.marginals(),
                rows.overlaps(),
                coverage.show(area, now),
                detection.expected(area));
    }

    /** What an area of this view adds to the county or riket above it: by group, and coverage in counts. */
    public AreaView contribution(AreaView view) {
        return Grouping.grouped(view, taxonomy::groupOf, partner -> coverage.sectorOf(view.area(), partner));
    }

    public Tally tally(String area) {
        return tallies.of(area);
    }

    public @Nullable Now now() {
        return now;
    }
}
