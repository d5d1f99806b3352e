package org.lagesbild.risk.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All areas of a deployment and how they nest: where a count adds up to, and who may see it. Immutable; lineages are
 * worked out once, so every question costs one look-up. Refuses a tree in which a code stands twice, a parent is
 * missing or a parent is not coarser than its child, and neighbours of two levels or municipalities. Messages about unknown codes never repeat the code: it may come
 * from outside.
 */
public final class AreaTree {

    private final Map<String, Area> areas;
    private final Map<String, List<String>> lineages;
    private final Map<String, String> tenants;
    private final Map<String, List<Area>> children;
    private final Map<String, List<String>> neighbours;

    public AreaTree(Collection<Area> areas) {
        this(areas, Map.of());
    }

    /** @param neighbours of the areas of which the map is known; each of the same level, the nearest first */
    public AreaTree(Collection<Area> areas, Map<String, List<String>> neighbours) {
        this.areas = indexed(areas);
        this.children = nested();
        this.lineages = new HashMap<>();
        this.tenants = new HashMap<>();
        this.areas.keySet().forEach(code -> {
            lineages.put(code, climb(code));
            tenants.put(code, climbToTenant(code));
        });
        neighbours.forEach((code, others) -> others.forEach(other -> requireBeside(code, other)));
        this.neighbours = Map.copyOf(neighbours);
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    public boolean contains(String code) {
        return areas.containsKey(code);
    }

    /** The codes from the area itself up to riket. Throws {@link IllegalArgumentException} where it is unknown. */
    public List<String> lineage(String code) {
        List<String> lineage = lineages.get(code);
        if (lineage == null) {
            throw new IllegalArgumentException("unknown area");
        }
        return lineage;
    }

    /** Whether the area is the ancestor or lies in it; false where either is unknown. */
    public boolean within(String code, String ancestor) {
        return lineages.getOrDefault(code, List.of()).contains(ancestor);
    }

    /** The areas directly below, by code; none below an unknown area. */
    public List<Area> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The nearest areas of the same level in the same municipality, the nearest first; none where no map is known. */
    public List<String> neighbours(String code) {
        return neighbours.getOrDefault(code, List.of());
    }

    /** Every area, by code. */
    public Collection<Area> all() {
        return areas.values();
    }

    /**
     * The municipality that the area lies in, or the area itself where it is coarser: what changes are keyed by. Throws
     * {@link IllegalArgumentException} where the area is unknown.
     */
    public String tenant(String code) {
        String tenant = tenants.get(code);
        if (tenant == null) {
            throw new IllegalArgumentException("unknown area");
        }
        return tenant;
    }

    private String climbToTenant(String code) {
        return lineage(code).stream()
                .filter(ancestor -> known(ancestor).level().compareTo(AreaLevel.MUNICIPALITY) <= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no municipality, county or riket above " + code));
    }

    private Area known(String code) {
        Area area = areas.get(code);
        if (area == null) {
            throw new IllegalArgumentException("unknown area");
        }
        return area;
    }

    private List<String> climb(String code) {
        List<String> lineage = new ArrayList<>(AreaLevel.values().length);
        @Nullable String next = code;
        while (next != null) {
            lineage.add(next);
            next = known(next).parent();
        }
        return List.copyOf(lineage);
    }

    private Map<String, List<Area>> nested() {
        Map<String, List<Area>> nested = new HashMap<>();
        for (Area area : areas.values()) {
            String parent = area.parent();
            if (parent != null) {
                requireCoarser(area, parent);
                nested.computeIfAbsent(parent, any -> new ArrayList<>()).add(area);
            }
        }
        nested.replaceAll((parent, below) -> List.copyOf(below));
        return nested;
    }

    private void requireCoarser(Area area, String parent) {
        Area above = areas.get(parent);
        if (above == null || above.level().compareTo(area.level()) >= 0) {
            throw new IllegalArgumentException("the parent is missing or no coarser: " + area.code());
        }
    }

    private void requireBeside(String code, String other) {
        if (known(code).level() != known(other).level() || !tenant(code).equals(tenant(other))) {
            throw new IllegalArgumentException("no neighbours of one level and municipality: " + code + ", " + other);
        }
    }

    private static Map<String, Area> indexed(Collection<Area> areas) {
        Map<String, Area> indexed = new LinkedHashMap<>();
        areas.stream().sorted(Comparator.comparing(Area::code)).forEach(area -> {
            if (indexed.put(area.code(), area) != null) {
                throw new IllegalArgumentException("a code stands twice: " + area.code());
            }
        });
        return Collections.unmodifiableMap(indexed);
    }
}
