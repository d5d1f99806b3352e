package org.lagesbild.privacy.policy;

import java.time.Duration;

/**
 * One kind of view: a window over the closed atoms of one family.
 *
 * @param name unique in its tier, such as {@code 7d-municipality-all}
 * @param days the window's length
 * @param level of the areas that it describes; coarser than the family's: the sum of what lies below
 * @param refresh the calendar on which the window moves
 * @param delay after the last atom has closed
 */
public record ViewRule(String name, int days, GeoLevel level, String family, Step refresh, Duration delay) {}
