package org.lagesbild.risk.window;

import java.util.Comparator;

/** A row of an area's counts: one category (or group) reported by one sector. */
public record CellKey(String code, String sector) {

    public static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::code).thenComparing(CellKey::sector);
}
