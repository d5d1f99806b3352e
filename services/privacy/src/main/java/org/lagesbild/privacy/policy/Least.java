package org.lagesbild.privacy.policy;

/**
 * Where a family below the municipality counts at all. Two numbers about almost the same people can be averaged, and one
 * that lacks all others of a municipality follows from its total; so an area that has too few beside it or below it is
 * counted by another family alone. Areas and population decide, never what happened.
 *
 * @param areas how many of the family's areas a municipality must have
 * @param parts into how many areas of the other family each of them must be divided
 * @param otherwise the other family: finer, and with longer buckets; empty for none
 */
public record Least(int areas, int parts, String otherwise) {

    /** Everywhere. */
    public static final Least ANY = new Least(1, 1, "");
}
