package org.lagesbild.privacy.policy;

/**
 * How a number is written.
 *
 * @param roundTo nearest multiple; 1 for none
 * @param below what is smaller is written as {@code <below}; 0 for never
 * @param smallAreasOnly whether {@code below} is meant for RegSO and DeSO only
 * @param groupPopulation least population of an area that is shown by group; 0 for any
 */
public record Display(int roundTo, int below, boolean smallAreasOnly, int groupPopulation) {}
