package org.lagesbild.messaging.judgement;

import java.time.Instant;
import java.util.Locale;

/**
 * What a person says of an episode. Verdicts tell how often a rule is right; they never move its thresholds.
 *
 * @param by the principal
 */
public record Judgement(String episode, String municipality, JudgementAct act, String by, Instant at) {

    private static final String VERDICT = "verdict";

    /** What it is filed under: each principal has one verdict on an episode, and takes each step once. */
    public String key() {
        String kind = act.verdict() ? VERDICT : act.name().toLowerCase(Locale.ROOT);
        return episode + "|" + kind + "|" + by;
    }
}
