package org.lagesbild.alerts.subscription;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing that is wrong in an order: where, and how to mend it; never what was sent.
 *
 * @param pointer JSON pointer
 */
@Serdeable
public record Fault(String pointer, String sv, String en) {}
