package org.lagesbild.messaging.subscription;

/**
 * Where alerts go.
 *
 * @param sealed the address, which may tell of a person or open something, as only this deployment can read it
 * @param language of what people read: {@code sv} or {@code en}
 */
public record Channel(ChannelKind kind, String sealed, String language) {}
