package org.lagesbild.risk.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Episode.Quiet;
import org.lagesbild.risk.alert.Episode.Strength;

/**
 * The life of episodes, each step a pure function of the episode before and of one evaluation, correction or judgement.
 * What changed is a new state to be said; the same evaluation again changes nothing.
 */
public final class EpisodeRules {

    private static final double CLEARLY = 10;
    private static final double QUIET = 0.2;
    private static final int QUIET_DAYS = 14;

    private EpisodeRules() {}

    /** @param said whether the state is to be published as an event; else only the episode's memory moved */
    public record Step(Episode episode, boolean said) {}

    /** An alarm without an open episode. */
    public static Episode open(Candidate candidate, int day) {
        return new Episode(candidate.series(), EpisodeState.OPENED, day, Strength.of(candidate.evidence()), Quiet.NOT);
    }

    /**
     * A day's evaluation of an open episode.
     *
     * @param alarming whether the selection alarms on it today
     */
    public static Step evaluate(Episode episode, Candidate candidate, boolean alarming, int day) {
        if (episode.state().ended()) {
            return new Step(episode, false);
        }
        if (candidate.source().missing()) {
            return new Step(episode.with(Quiet.NOT), false); // silence is no quiet
        }
        if (alarming) {
            return alarmed(episode.with(Quiet.NOT), candidate.evidence());
        }
        return calm(episode, candidate.evidence(), day);
    }

    /**
     * The data that an episode was made of were changed by their partners.
     *
     * @param count incidents that are left in the window of its last alarm
     * @param alarmCount the least that alarms there
     */
    public static Step correct(Episode episode, long count, long alarmCount) {
        if (episode.state().ended() || count >= alarmCount) {
            return new Step(episode, false);
        }
        Strength left = left(episode.strength(), count);
        if (count == 0) {
            return new Step(episode.with(left).in(EpisodeState.CANCELLED), true);
        }
        boolean news = episode.state() != EpisodeState.WEAKENED;
        return new Step(episode.with(left).in(EpisodeState.WEAKENED), news);
    }

    /** A person takes it on. Empty where it has ended or was taken on as it is now. */
    public static Optional<Episode> acknowledge(Episode episode) {
        boolean possible = !episode.state().ended() && episode.state() != EpisodeState.ACKNOWLEDGED;
        return possible ? Optional.of(episode.in(EpisodeState.ACKNOWLEDGED)) : Optional.empty();
    }

    /** A person has judged it. Empty where it has ended. */
    public static Optional<Episode> close(Episode episode) {
        return episode.state().ended() ? Optional.empty() : Optional.of(episode.in(EpisodeState.CLOSED));
    }

    /**
     * An episode as it was when this was said of it: what it remembers is made again from its own events.
     *
     * @param before as it was after the event before; null at the first
     * @param said what the event said
     * @param candidate the numbers it was said by
     */
    public static Episode recall(@Nullable Episode before, EpisodeState said, Candidate candidate, int opened) {
        if (before == null) {
            return open(candidate, opened).in(said);
        }
        Strength strength = before.strength();
        Candidate.Evidence evidence = candidate.evidence();
        return switch (said) {
            case STRENGTHENED -> {
                boolean again = before.state() == EpisodeState.WEAKENED;
                yield before.with(again ? Strength.of(evidence) : strength.with(evidence))
                        .with(Quiet.NOT)
                        .in(said);
            }
            case WEAKENED -> before.with(left(strength, evidence.reported())).in(said);
            default -> before.in(said);
        };
    }

    private static Strength left(Strength before, long count) {
        return new Strength(before.probability(), before.cusum(), before.sectors(), count);
    }

    private static Step alarmed(Episode episode, Candidate.Evidence evidence) {
        Strength before = episode.strength();
        boolean again = episode.state() == EpisodeState.WEAKENED;
        boolean stronger = evidence.probability() * CLEARLY <= before.probability()
                || evidence.cusum() && !before.cusum()
                || evidence.sectors() > Math.max(1, before.sectors());
        if (again) {
            return new Step(episode.with(Strength.of(evidence)).in(EpisodeState.STRENGTHENED), true);
        }
        if (stronger) {
            return new Step(episode.with(before.with(evidence)).in(EpisodeState.STRENGTHENED), true);
        }
        return new Step(episode, false);
    }

    private static Step calm(Episode episode, Candidate.Evidence evidence, int day) {
        if (evidence.probability() <= QUIET) {
            return new Step(episode.with(Quiet.NOT), false);
        }
        Quiet quiet = episode.quiet().now() ? episode.quiet() : new Quiet(true, day);
        Episode later = episode.with(quiet);
        return day - quiet.since() >= QUIET_DAYS
                ? new Step(later.in(EpisodeState.CLOSED), true)
                : new Step(later, false);
    }
}
