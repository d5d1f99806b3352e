package org.lagesbild.alerts.judgement;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How often a rule was right in the last eight weeks.
 *
 * @param precision share of verdicts by which there was something
 * @param flagged whether that is less than half, of at least five
 */
@Serdeable
record PrecisionBody(String rule, long useful, long known, long wrong, double precision, boolean flagged) {}
