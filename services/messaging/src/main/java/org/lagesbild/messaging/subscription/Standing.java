package org.lagesbild.messaging.subscription;

/** Whether a subscription is served. Whatever it is, nothing is lost: what happens meanwhile waits. */
public enum Standing {
    UNKNOWN,
    ACTIVE,
    /** By its owner, until the owner resumes it. */
    PAUSED,
    /** Its endpoint said that it is gone; the owner may resume it. */
    DISABLED
}
