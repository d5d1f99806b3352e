package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/**
 * In which areas anything is tested: municipalities, and what lies in them and has enough inhabitants for a number to be
 * of an area rather than of a house. Above, and of the smaller ones, there are counts alone.
 */
public final class TestedAreas {

    private static final int FEWEST_INHABITANTS = 700;

    private final AreaTree areas;
    private final Map<Parent, List<Area>> siblings = new HashMap<>();

    private record Parent(String municipality, AreaLevel level) {}

    public TestedAreas(AreaTree areas) {
        this.areas = areas;
        areas.all().stream()
                .filter(TestedAreas::tested)
                .forEach(area -> siblings.computeIfAbsent(parent(area), any -> new ArrayList<>())
                        .add(area));
    }

    private Parent parent(Area area) {
        return new Parent(areas.tenant(area.code()), area.level());
    }

    public boolean contains(String area) {
        return areas.find(area).filter(TestedAreas::tested).isPresent();
    }

    private static boolean tested(Area area) {
        return area.level() == AreaLevel.MUNICIPALITY
                || (area.level().compareTo(AreaLevel.MUNICIPALITY) > 0 && area.population() >= FEWEST_INHABITANTS);
    }

    public boolean municipality(String area) {
        return level(area).filter(AreaLevel.MUNICIPALITY::equals).isPresent();
    }

    /** Whether its series are too sparse for a season of their own. */
    boolean plain(String area) {
        return level(area).filter(AreaLevel.DESO::equals).isPresent();
    }

    /** The area, where it is a municipality or one of its RegSO and somebody lives there. */
    Optional<Area> scored(String area) {
        return areas.find(area)
                .filter(TestedAreas::tested)
                .filter(one -> one.level() != AreaLevel.DESO && one.population() > 0);
    }

    /** The tested areas of the same level in the same municipality, by code, the area itself among them. */
    List<Area> siblings(String area) {
        return areas.find(area)
                .map(one -> siblings.getOrDefault(parent(one), List.of()))
                .orElse(List.of());
    }

    /** The tested areas of this level in the municipality, by code. */
    List<Area> below(String municipality, AreaLevel level) {
        return siblings.getOrDefault(new Parent(municipality, level), List.of());
    }

    /** Which of them lie around one of them, the nearest first; none where no map is known. */
    List<String> around(String area) {
        return areas.neighbours(area);
    }

    private Optional<AreaLevel> level(String area) {
        return areas.find(area).map(Area::level);
    }
}
