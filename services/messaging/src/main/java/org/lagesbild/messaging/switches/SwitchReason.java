package org.lagesbild.messaging.switches;

/** Why something was stopped. A closed list, since no topic of the house holds free text. */
public enum SwitchReason {
    UNKNOWN,
    WRONG_DATA,
    PRIVACY,
    SECURITY,
    FLOOD,
    LEGAL,
    MAINTENANCE,
    DRILL,
    OTHER
}
