package org.lagesbild.messaging.delivery;

/** What becomes of it next. */
public enum DeliveryState {
    UNKNOWN,
    /** It is sent when it is due. */
    WAITING,
    /** It becomes part of the digest that is due then. */
    HELD,
    /** Nothing, until its owner replays or discards it. */
    DEAD
}
