package org.lagesbild.publisher.polisen;

import java.time.Instant;

/**
 * One version of a notice, as far as anything of it is published. Two versions that are equal here mean the same
 * incident, whatever else the police changed. Lives only while an archive or an answer is read.
 *
 * @param name the title: day, clock, type, place
 * @param location a municipality's or a county's name
 * @param published creation in the police's own system, not occurrence
 */
public record Notice(String name, String type, String location, Instant published) {}
