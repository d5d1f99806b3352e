package org.lagesbild.messaging.enrolment;

/** What a principal is to the house. PUBLIC has no credentials. */
public enum Role {
    UNKNOWN,
    PUBLISHER,
    COORDINATION,
    RELEASED,
    OPERATOR,
    PUBLIC
}
