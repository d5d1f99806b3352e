package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/** One municipality of two districts, one of which has two smaller ones, and a third that has too few inhabitants. */
public final class Country {

    public static final String TOWN = "0191";
    public static final String NORTH = "0191R001";
    public static final String SOUTH = "0191R002";
    public static final String HAMLET = "0191R003";
    public static final String BLOCK = "0191A0010";

    public static final AreaTree AREAS = areas();

    private Country() {}

    private static AreaTree areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("00", AreaLevel.RIKET, null, 20_000));
        areas.add(area("01", AreaLevel.COUNTY, "00", 20_000));
        areas.add(area(TOWN, AreaLevel.MUNICIPALITY, "01", 20_000));
        areas.add(area(NORTH, AreaLevel.REGSO, TOWN, 12_000));
        areas.add(area(SOUTH, AreaLevel.REGSO, TOWN, 7_500));
        areas.add(area(HAMLET, AreaLevel.REGSO, TOWN, 500));
        areas.add(area(BLOCK, AreaLevel.DESO, NORTH, 1_500));
        return new AreaTree(areas);
    }

    private static Area area(String code, AreaLevel level, @Nullable String parent, int population) {
        return new Area(code, code, level, parent, 2025, population, 2024, false);
    }
}
