package org.lagesbild.messaging.subscription;

/** By which way alerts reach a subscriber. */
public enum ChannelKind {
    UNKNOWN,
    WEBHOOK,
    EMAIL
}
