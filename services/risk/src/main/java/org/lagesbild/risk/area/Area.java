package org.lagesbild.risk.area;

import org.jspecify.annotations.Nullable;

/**
 * One area of SCB's division of the country. {@code edition} is the year of the division that the code belongs to,
 * since the same code may mean another place in another edition. {@code inferred} says that the code was derived from
 * the order of SCB's own tables and not read from a file of SCB's. Only riket has no parent.
 *
 * @param population inhabitants at the end of {@code populationYear}
 */
public record Area(
        String code,
        String name,
        AreaLevel level,
        @Nullable String parent,
        int edition,
        int population,
        int populationYear,
        boolean inferred) {

    public Area {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an area needs a code and a name");
        }
        if ((parent == null) != (level == AreaLevel.RIKET)) {
            throw new IllegalArgumentException("every area but riket has one parent: " + code);
        }
        if (population < 0) {
            throw new IllegalArgumentException("population below zero: " + code);
        }
    }
}
