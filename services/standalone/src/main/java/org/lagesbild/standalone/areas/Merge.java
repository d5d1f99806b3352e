package org.lagesbild.standalone.areas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/**
 * Puts a file's areas in place of those of their level, municipality by municipality: within one, a level is of one edition.
 * Counties and municipalities are given only shapes, since their facts are the contract's.
 */
final class Merge {

    /** DeSO 2018 nest in RegSO 2020: the one pair of editions whose years differ. */
    private static final int FIRST_DESO = 2018;

    private static final int FIRST_REGSO = 2020;

    private final AreaTree before;
    private final Edition edition;
    private final List<String> faults = new ArrayList<>();

    /** @param populations by code; an area that is not there has 0, of no year */
    record Edition(int year, Map<String, Integer> populations, int populationYear) {}

    Merge(AreaTree before, Edition edition) {
        this.before = before;
        this.edition = edition;
    }

    /** The level of every one of them. Throws {@link AreasException} where they are of several. */
    static AreaLevel level(List<LoadedArea> loaded) {
        Set<AreaLevel> levels = loaded.stream().map(area -> level(area.code())).collect(Collectors.toSet());
        if (levels.size() != 1) {
            throw new AreasException("the file holds areas of several levels: " + levels);
        }
        return levels.iterator().next();
    }

    /** Every area of the deployment with them. Throws {@link AreasException}, which lists everything that is wrong. */
    AreaTree with(List<LoadedArea> loaded) {
        AreaLevel level = level(loaded);
        check(loaded, level);
        if (level.compareTo(AreaLevel.MUNICIPALITY) <= 0) {
            return before;
        }
        Set<String> municipalities =
                loaded.stream().map(area -> municipality(area.code())).collect(Collectors.toSet());
        Map<String, Area> kept = new HashMap<>();
        before.all().stream()
                .filter(area -> area.level() != level || !municipalities.contains(municipality(area.code())))
                .forEach(area -> kept.put(area.code(), area));
        Set<String> codes = loaded.stream().map(LoadedArea::code).collect(Collectors.toSet());
        Stream<Area> adopted = kept.values().stream().map(area -> adopted(area, kept, codes));
        return new AreaTree(Stream.concat(
                        adopted.toList().stream(), loaded.stream().map(area -> area(area, level, kept)))
                .toList());
    }

    private void check(List<LoadedArea> loaded, AreaLevel level) {
        Set<String> seen = new HashSet<>();
        for (LoadedArea area : loaded) {
            if (!seen.add(area.code())) {
                faults.add("stands twice: " + area.code());
            }
            String above = level.compareTo(AreaLevel.MUNICIPALITY) <= 0 ? area.code() : municipality(area.code());
            if (!before.contains(above)) {
                faults.add("no such municipality or county: " + above);
            }
            if (area.name().contains(";") || area.name().contains("\"")) {
                faults.add("its name holds a semicolon or a quotation mark: " + area.code());
            }
        }
        if (!faults.isEmpty()) {
            throw new AreasException(faults);
        }
    }

    private Area area(LoadedArea loaded, AreaLevel level, Map<String, Area> kept) {
        int population = edition.populations().getOrDefault(loaded.code(), 0);
        return new Area(
                loaded.code(),
                loaded.name(),
                level,
                parent(loaded, kept),
                edition.year(),
                population,
                edition.populations().containsKey(loaded.code()) ? edition.populationYear() : 0,
                false);
    }

    /** The RegSO where it is of the same division, else the municipality. */
    private String parent(LoadedArea loaded, Map<String, Area> kept) {
        return Optional.ofNullable(loaded.regso())
                .map(kept::get)
                .filter(regso -> sameDivision(regso.edition(), edition.year()))
                .map(Area::code)
                .orElse(municipality(loaded.code()));
    }

    /** A DeSO whose RegSO goes with its edition lies in the municipality from now on. */
    private Area adopted(Area area, Map<String, Area> kept, Set<String> loaded) {
        @Nullable String parent = area.parent();
        if (parent == null || kept.containsKey(parent)) {
            return area;
        }
        if (loaded.contains(parent) && sameDivision(edition.year(), area.edition())) {
            return area;
        }
        return new Area(
                area.code(),
                area.name(),
                area.level(),
                municipality(area.code()),
                area.edition(),
                area.population(),
                area.populationYear(),
                area.inferred());
    }

    private static boolean sameDivision(int regso, int deso) {
        return regso == deso || regso == FIRST_REGSO && deso == FIRST_DESO;
    }

    private static AreaLevel level(String code) {
        return switch (code.length()) {
            case 2 -> code.equals("00") ? AreaLevel.RIKET : AreaLevel.COUNTY;
            case 4 -> AreaLevel.MUNICIPALITY;
            default -> code.charAt(4) == 'R' ? AreaLevel.REGSO : AreaLevel.DESO;
        };
    }

    /** The municipality's code, of an area that lies in one; else the area's own. */
    static String municipality(String code) {
        return code.length() > 4 ? code.substring(0, 4) : code;
    }
}
