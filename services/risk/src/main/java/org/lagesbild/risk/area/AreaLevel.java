package org.lagesbild.risk.area;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How coarse an area is, coarsest first: an area's parent always stands before it in this order. */
public enum AreaLevel {
    RIKET,
    COUNTY,
    MUNICIPALITY,
    REGSO,
    DESO;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The level as it is written in files and in the API: {@code riket}, {@code county}, … */
    public String code() {
        return code;
    }

    /** Finds the level by its code, exactly as written there; empty where there is none. */
    public static Optional<AreaLevel> parse(String code) {
        return Stream.of(values()).filter(level -> level.code.equals(code)).findFirst();
    }
}
