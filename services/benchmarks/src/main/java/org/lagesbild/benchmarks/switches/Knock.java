package org.lagesbild.benchmarks.switches;

/**
 * One try at a door. Times are {@link System#nanoTime()}.
 *
 * @param answered when whoever knocked knew; over Kafka, when the broker had the report on which the intake decided
 * @param shut whether it was turned away by a switch
 */
record Knock(long sent, long answered, boolean shut) {}
