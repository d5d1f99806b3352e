package org.lagesbild.intake.ledger;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/** The municipalities that granted areas cover: where a partner is expected to be heard from. */
final class Territory {

    private final AreaTree areas;
    private final List<String> all;

    Territory(AreaTree areas) {
        this.areas = areas;
        this.all = areas.all().stream()
                .filter(area -> area.level() == AreaLevel.MUNICIPALITY)
                .map(Area::code)
                .toList();
    }

    /** All of the country's for riket, a county's for a county, its own for anything finer; in order. */
    SortedSet<String> of(Collection<String> granted) {
        SortedSet<String> covered = new TreeSet<>();
        granted.stream()
                .flatMap(code -> areas.find(code).stream())
                .forEach(area -> municipalities(area).forEach(covered::add));
        return covered;
    }

    private Stream<String> municipalities(Area area) {
        return switch (area.level()) {
            case RIKET -> all.stream();
            case COUNTY -> areas.children(area.code()).stream().map(Area::code);
            case MUNICIPALITY, REGSO, DESO -> Stream.of(areas.tenant(area.code()));
        };
    }
}
