package org.lagesbild.risk.local;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Reported;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.coverage.CoverageTable;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.series.DayCounts;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.series.Expectations;
import org.lagesbild.risk.series.Midnight;
import org.lagesbild.risk.series.Models;
import org.lagesbild.risk.series.TestedAreas;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.Now;

/**
 * What the numbers say: counts come in, and at each midnight models learn what is due, expectations move, and every
 * municipality is evaluated. What was settled or evaluated before stands.
 */
public final class Detection {

    private final LocalStores stores;
    private final Past past;
    private final Evidence evidence;
    private final Models models;
    private final LocalSurroundings surroundings;
    private final Learning learning;
    private final Acceptance acceptance;
    private final Moves moves;
    private final Midnights midnights;
    private final TakenBack takenBack;
    private final Expectations expectations;
    private @Nullable Now now;

    Detection(
            AreaTree areas,
            HarmWeights weights,
            LocalStores stores,
            CoverageTable coverage,
            Function<String, List<String>> path,
            Past past) {
        TestedAreas tested = new TestedAreas(areas);
        this.stores = stores;
        this.past = past;
        this.evidence = new Evidence(areas, tested, path);
        this.models = new Models(areas, tested, stores.models());
        this.surroundings = new LocalSurroundings(coverage, evidence, new BucketDetails(stores.buckets(), path));
        KnownWeeks known = new KnownWeeks(past.settled());
        this.learning = new Learning(models, known, evidence, surroundings);
        this.acceptance = new Acceptance(models, known, evidence, surroundings);
        this.moves = new Moves(models, evidence, surroundings);
        this.midnights =
                new Midnights(new Evaluator(models, tested, evidence.counts(), weights, surroundings), evidence, past);
        this.takenBack = new TakenBack(midnights, evidence);
        this.expectations = new Expectations(models, evidence.counts());
    }

    /** Picks up where the stores stand. */
    void restore(Now at) {
        stores.buckets().forAll((key, count) -> evidence.add(key, count, at.day()));
        begin(at);
        past.evaluations().values().stream()
                .filter(evaluation -> evaluation.moment().day() == at.day())
                .forEach(surroundings::note);
    }

    /** The first hour that is known: whatever was settled before it has been learnt. */
    void begin(Now first) {
        now = first;
        surroundings.begin(first.day());
        learning.begin(first);
    }

    /** Counts one incident more or fewer, as its municipality's last evaluation may have to be said again. */
    void count(BucketKey key, int sign, Instant receivedAt) {
        Now at = now;
        evidence.add(key, sign, at == null ? key.bucket().day() : at.day());
        if (sign < 0 && Reported.counts(key.attributes().origin())) {
            takenBack.note(key, receivedAt);
        }
    }

    /** Forgets who told of what a sealed week counted. */
    void drop(BucketKey key, int count) {
        evidence.drop(key, count);
    }

    /** A day has begun. */
    void midnight(Now next, Closing closing) {
        now = next;
        surroundings.begin(next.day());
        evidence.counts().forget(next.day() - DayCounts.DAYS);
        learning.midnight(next, closing);
        takenBack.drain();
        Set<String> municipalities = learning.municipalities();
        moves.midnight(next, municipalities);
        midnights.evaluate(next, municipalities, closing);
    }

    /** The areas whose expectations moved since this was asked last. */
    Set<String> drainMoved() {
        return moves.drain();
    }

    /** What is expected of each category in the area; nothing of one that is not tested, or before any hour began. */
    List<AreaView.Expected> expected(String area) {
        Now at = now;
        if (at == null || !models.tests(area)) {
            return List.of();
        }
        String code = evidence.municipalityOf(area);
        return expectations.of(area, new Midnight(code, at.day(), surroundings.lastWeek(code)));
    }

    /** Takes up a week of the past, where nothing stands of it and no count of our own is to come. */
    void imported(Change.Imported imported, Closing closing) {
        learning.imported(imported, now, closing);
    }

    /** Takes up a level that was accepted. Answers whether its area's expectations moved. */
    boolean accepted(Change.Accepted act, Closing closing) {
        Now at = now;
        if (at == null) {
            return false;
        }
        return midnights.over(at.day()) ? acceptance.stands(act, at) : acceptance.take(act, at, closing);
    }

    /**
     * Says again what was said of the running day where an alarm's data was taken back since: with what is left, and the
     * next revision.
     */
    public void reconsider(Closing closing) {
        Now at = now;
        if (at != null) {
            midnights.sayAgain(at.day(), takenBack.drain(), closing);
        }
    }

    /** Stores what models have learnt; what is not stored is learnt again at the next start. */
    public void persist() {
        learning.persist(stores.models());
    }
}
