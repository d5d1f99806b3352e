package org.lagesbild.messaging.judgement;

/** What a person does with an episode: a verdict, of which the last holds, or a step in its life. */
public enum JudgementAct {
    UNKNOWN,
    /** There was something, and it was good to know. */
    USEFUL,
    /** There was something, and it was known. */
    KNOWN,
    /** There was nothing, or the data were wrong. */
    WRONG,
    ACKNOWLEDGE,
    CLOSE,
    /** The last weeks are the new usual ones: what is expected changes, and the episode follows from that alone. */
    ACCEPT_LEVEL;

    public boolean verdict() {
        return this == USEFUL || this == KNOWN || this == WRONG;
    }

    /** A step in an episode's life, which is said; a verdict is not. */
    public boolean step() {
        return this != UNKNOWN && !verdict();
    }
}
