package org.lagesbild.messaging.delivery;

/** Why something is held back, or why its last attempt failed. */
public enum DeliveryCause {
    UNKNOWN,
    /** It was not attempted yet. */
    NONE,
    /** Its subscriber wants digests. */
    DIGEST,
    QUIET_HOURS,
    DAILY_CAP,
    /** The endpoint's answer was not one of success. */
    STATUS,
    TIMEOUT,
    /** There was no connection, by name, network or TLS. */
    UNREACHABLE,
    /** The endpoint's name leads to an address inside. */
    ADDRESS_REFUSED,
    /** Redirects are not followed. */
    REDIRECTED,
    /** The mail server does not take this recipient. */
    REJECTED
}
