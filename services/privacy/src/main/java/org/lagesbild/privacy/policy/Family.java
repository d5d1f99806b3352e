package org.lagesbild.privacy.policy;

/**
 * A way in which every event is counted once: at one level of areas, in one division of categories, in buckets of one
 * length, with one strength of noise.
 *
 * @param name one capital letter, part of every id
 * @param level the finest: where a municipality has no such areas, the next coarser level that it has
 * @param step the shortest: an area with too few people has longer buckets
 * @param halvings m: one number changes the odds of any event by at most 2^m
 * @param least where it counts at all
 */
public record Family(String name, GeoLevel level, Cells cells, Step step, int halvings, Least least) {

    /** One that counts everywhere. */
    public Family(String name, GeoLevel level, Cells cells, Step step, int halvings) {
        this(name, level, cells, step, halvings, Least.ANY);
    }

    /** How much one number of this family can change anyone's odds that a given event happened. */
    public int oddsFactor() {
        return 1 << halvings;
    }
}
