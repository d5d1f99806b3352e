package org.lagesbild.messaging.judgement;

/** Why a person takes the last weeks for the new usual ones. A closed list: nothing is written in words. */
public enum LevelReason {
    UNKNOWN,
    /** A partner tells of what nobody told of before. */
    NEW_SOURCE,
    /** As much happens as before, and more of it is reported. */
    MORE_REPORTING,
    /** The place is another one: new housing, a station, a shopping centre. */
    PLACE_CHANGED,
    /** More happens than before, it is known, and it will go on. */
    LASTING_RISE
}
