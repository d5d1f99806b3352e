package org.lagesbild.risk.alert;

/** Where an episode stands. The names are those of its events; CLOSED and CANCELLED are ends. */
public enum EpisodeState {
    UNKNOWN,
    /** First alarm of its area and category. */
    OPENED,
    /** Ten times less probable than when last said, or a slow rise or another sector has joined. */
    STRENGTHENED,
    /** A correction brought the count below what alarms. */
    WEAKENED,
    /** A person has seen it and judges it. */
    ACKNOWLEDGED,
    /** Quiet for 14 days, or closed by a person. */
    CLOSED,
    /** What it was made of was taken back; as visible as the alarm was. */
    CANCELLED;

    public boolean ended() {
        return this == CLOSED || this == CANCELLED;
    }
}
