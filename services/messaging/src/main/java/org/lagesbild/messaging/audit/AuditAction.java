package org.lagesbild.messaging.audit;

/** What is put on record. */
public enum AuditAction {
    UNKNOWN,
    SWITCH_SET,
    SWITCH_CLEARED,
    DENIED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    READ,
    SILENCE_SET,
    SILENCE_ENDED,
    /** A verdict on an episode, or a step in its life. */
    EPISODE_JUDGED
}
