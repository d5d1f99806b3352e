package org.lagesbild.alerts.rule;

import java.util.Set;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/**
 * Where a rule holds: the areas named, and of what lies within others that of these levels.
 *
 * @param within codes; each stands for itself and all that lies in it
 */
public record AreaSet(Set<String> codes, Set<String> within, Set<AreaLevel> levels) {

    public AreaSet {
        codes = Set.copyOf(codes);
        within = Set.copyOf(within);
        levels = Set.copyOf(levels);
    }

    /** False of an area that the deployment does not know. */
    public boolean holds(String code, AreaTree areas) {
        if (codes.contains(code)) {
            return areas.contains(code);
        }
        return areas.find(code)
                .map(Area::level)
                .filter(levels::contains)
                .filter(level -> areas.lineage(code).stream().anyMatch(within::contains))
                .isPresent();
    }
}
