package org.lagesbild.benchmarks.house;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Label;

/**
 * An endless, seeded row of reports: events of the last thirty days in all municipalities and their RegSO by population,
 * of every category; one in fifty corrects an earlier one, one in a hundred takes one back. It knows what a ledger has to
 * make of them.
 */
public final class SyntheticReports {

    private static final int OF_A_HUNDRED = 100;
    private static final int CORRECTED = 3; // 1 and 2 of a hundred; 0 is a retraction
    private static final int HOURS = 30 * 24;
    private static final int LOOKED_BACK = 10_000;

    private final SplittableRandom random;
    private final Instant now;
    private final Places places = new Places();
    private final List<Category> categories =
            List.copyOf(Vocabularies.taxonomy().categories());
    private final List<Label> kindsOfPlace = List.copyOf(Vocabularies.taxonomy().places());
    private final Revisions revisions;
    private final long ids;
    private long standing;
    private long changes;

    /** @param now the newest events lie just before it */
    public SyntheticReports(long seed, Instant now) {
        this.random = new SplittableRandom(seed);
        this.ids = random.nextLong();
        this.now = now.truncatedTo(ChronoUnit.HOURS);
        this.revisions = new Revisions(LOOKED_BACK);
    }

    public Report next() {
        int what = random.nextInt(OF_A_HUNDRED);
        int earlier = what < CORRECTED ? revisions.pick(random) : -1;
        if (earlier < 0) {
            standing++;
            changes++;
            return report(revisions.begin(), 1, ReportKind.REPORT);
        }
        if (what == 0) {
            standing--;
            changes++;
            return report(earlier, revisions.end(earlier), ReportKind.RETRACT);
        }
        changes += 2;
        return report(earlier, revisions.raise(earlier), ReportKind.CORRECT);
    }

    /** How many incidents stand when all reports so far have been counted. */
    public long standing() {
        return standing;
    }

    /** How many changes all reports so far lead to. */
    public long changes() {
        return changes;
    }

    private Report report(int event, long revision, ReportKind kind) {
        Category category = categories.get(random.nextInt(categories.size()));
        String place = random.nextInt(4) == 0
                ? ""
                : kindsOfPlace.get(random.nextInt(kindsOfPlace.size())).code();
        return new Report(
                id(event),
                revision,
                kind,
                category.code(),
                places.pick(random),
                now.minus(Duration.ofHours(1 + random.nextInt(HOURS))),
                category.sensitive() ? Precision.DAY : Precision.HOUR,
                place,
                Severity.values()[random.nextInt(Severity.values().length)],
                Origin.values()[random.nextInt(Origin.values().length)],
                Certainty.values()[random.nextInt(Certainty.values().length)],
                random.nextInt(10) == 0 ? List.of("YOUTH") : List.of(),
                Scope.MUNICIPALITY,
                "",
                Instant.EPOCH,
                0);
    }

    /** Random as far as anyone can see, and of the shape that the guard asks for; the same for the same seed. */
    private String id(int event) {
        SplittableRandom bits = new SplittableRandom(ids + event);
        long high = (bits.nextLong() & ~0xF000L) | 0x4000L;
        long low = (bits.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }
}
