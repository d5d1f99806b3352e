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
    READ
}
