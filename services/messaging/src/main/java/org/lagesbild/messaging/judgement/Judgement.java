package org.lagesbild.messaging.judgement;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an episode. Verdicts tell how often a rule is right; they never move its thresholds.
 *
 * @param by the principal
 * @param accepted of {@link JudgementAct#ACCEPT_LEVEL} alone, else null
 */
public record Judgement(
        String episode,
        String municipality,
        JudgementAct act,
        String by,
        Instant at,
        @Nullable AcceptedSeries accepted) {

    /** A verdict, or a step of the episode itself. */
    public Judgement(String episode, String municipality, JudgementAct act, String by, Instant at) {
        this(episode, municipality, act, by, at, null);
    }

    private static final String VERDICT = "verdict";

    /** What it is filed under: each principal has one verdict on an episode, and takes each step once. */
    public String key() {
        String kind = act.verdict() ? VERDICT : act.name().toLowerCase(Locale.ROOT);
        return episode + "|" + kind + "|" + by;
    }
}
