package org.lagesbild.risk.local;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.window.Now;

/** What was said at midnights: one evaluation a day of each municipality. What was said before a start stands. */
final class Midnights {

    private final Evaluator evaluator;
    private final Evidence evidence;
    private final int evaluatedTo;
    private final Map<String, Evaluation> last = new HashMap<>();

    Midnights(Evaluator evaluator, Evidence evidence, Past past) {
        this.evaluator = evaluator;
        this.evidence = evidence;
        this.evaluatedTo = past.evaluatedTo();
        last.putAll(past.evaluations());
    }

    /** What was said last of the municipality. */
    Optional<Evaluation> last(String municipality) {
        return Optional.ofNullable(last.get(municipality));
    }

    /** Whether all that came on this day was taken up before, and only counted again since. */
    boolean over(int day) {
        return day < evaluatedTo;
    }

    /** Evaluates all of them, unless the day was evaluated before. */
    void evaluate(Now midnight, Set<String> municipalities, Closing closing) {
        if (midnight.day() <= evaluatedTo) {
            return;
        }
        Map<String, Set<SeriesKey>> active = active(midnight.day());
        long at = Stockholm.startOfDay(midnight.day()).toEpochMilli();
        municipalities.forEach(code -> {
            Evaluation.Moment moment = new Evaluation.Moment(code, midnight.day(), 0, at);
            say(evaluator.evaluate(moment, active.getOrDefault(code, Set.of()), last.get(code)), closing);
        });
    }

    /**
     * Says again what was said of the running day, with what is left and the next revision, where that is less of what
     * was alarmed on.
     *
     * @param takenBack by municipality, when the newest report behind it was received
     */
    void sayAgain(int today, SortedMap<String, Instant> takenBack, Closing closing) {
        if (takenBack.isEmpty()) {
            return;
        }
        Map<String, Set<SeriesKey>> active = active(today);
        takenBack.forEach((code, received) -> last(code)
                .filter(said -> said.moment().day() == today)
                .ifPresent(said -> {
                    Evaluation again =
                            evaluator.evaluate(next(said, received), active.getOrDefault(code, Set.of()), said);
                    if (Weaker.than(again, said)) {
                        say(again, closing);
                    }
                }));
    }

    private static Evaluation.Moment next(Evaluation said, Instant asOf) {
        Evaluation.Moment before = said.moment();
        return new Evaluation.Moment(before.municipality(), before.day(), before.revision() + 1, asOf.toEpochMilli());
    }

    private Map<String, Set<SeriesKey>> active(int day) {
        return evaluator.active(day, evidence::municipalityOf);
    }

    private void say(Evaluation evaluation, Closing closing) {
        last.put(evaluation.moment().municipality(), evaluation);
        closing.evaluated(evaluation);
    }
}
