package org.lagesbild.messaging.letter;

import java.time.Instant;

/**
 * Where a record stands that could not be read or processed. Without its content: that may be anything, and in the
 * partner's topic it is deleted in days.
 *
 * @param processor the step of the topology that gave up
 * @param reason a problem code, or the simple name of an exception's type; never a message
 * @param at when the record was appended
 */
public record DeadLetter(String topic, int partition, long offset, String processor, String reason, Instant at) {}
