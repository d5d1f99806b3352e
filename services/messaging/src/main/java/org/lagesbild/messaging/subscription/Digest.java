package org.lagesbild.messaging.subscription;

/** Whether alerts come one by one, or together. */
public enum Digest {
    UNKNOWN,
    IMMEDIATE,
    /** At seven in the morning. */
    DAILY,
    /** On Monday at seven in the morning. */
    WEEKLY
}
