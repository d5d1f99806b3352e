package org.lagesbild.messaging.delivery;

/** What a delivery is about. */
public enum DeliveryContent {
    UNKNOWN,
    /** Nothing that is sent: how far a subscription has been served. */
    CURSOR,
    ALERT,
    /** Several alerts in one message. */
    DIGEST,
    /** Another subscription of the same owner was disabled, because its endpoint is gone. */
    DISABLED,
    /** Nothing has happened: its owner wants to see whether messages arrive. */
    TEST;

    /** Whether it is about alerts, and nothing to send where its reader may not be told of them. */
    public boolean ofAlerts() {
        return this == ALERT || this == DIGEST;
    }
}
