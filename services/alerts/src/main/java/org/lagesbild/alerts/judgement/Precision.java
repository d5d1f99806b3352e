package org.lagesbild.alerts.judgement;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;

/**
 * Per rule, what people said within eight weeks. There was something where they say useful or known. A rule that less than
 * half of at least five verdicts bear out is flagged, for people to look at; nothing is retrained.
 */
final class Precision {

    private static final Duration EIGHT_WEEKS = Duration.ofDays(56);
    private static final long ENOUGH = 5;

    private final Instant from;
    private final Map<String, Map<JudgementAct, Long>> byRule = new TreeMap<>();

    Precision(Instant now) {
        this.from = now.minus(EIGHT_WEEKS);
    }

    void add(String rule, Judgement judgement) {
        if (judgement.at().isAfter(from)) {
            byRule.computeIfAbsent(rule, any -> new EnumMap<>(JudgementAct.class))
                    .merge(judgement.act(), 1L, Long::sum);
        }
    }

    Stream<PrecisionBody> bodies() {
        return byRule.entrySet().stream().map(rule -> body(rule.getKey(), rule.getValue()));
    }

    private static PrecisionBody body(String rule, Map<JudgementAct, Long> verdicts) {
        long useful = verdicts.getOrDefault(JudgementAct.USEFUL, 0L);
        long known = verdicts.getOrDefault(JudgementAct.KNOWN, 0L);
        long wrong = verdicts.getOrDefault(JudgementAct.WRONG, 0L);
        long judged = useful + known + wrong;
        boolean flagged = judged >= ENOUGH && 2 * (useful + known) < judged;
        return new PrecisionBody(rule, useful, known, wrong, (double) (useful + known) / judged, flagged);
    }
}
