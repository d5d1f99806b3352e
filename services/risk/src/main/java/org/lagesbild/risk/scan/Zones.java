package org.lagesbild.risk.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which areas are looked at together: each alone, and with one to ten of its neighbours, the nearest first. A zone is a
 * union of whole areas that can be shown on a map; nothing finer than an area is ever looked for.
 */
public final class Zones {

    public static final int MOST_NEIGHBOURS = 10;

    private final List<String> areas;
    private final int[][] orders;
    private final int distinct;

    /**
     * @param areas sorted; only these are looked at
     * @param neighbours of an area, the nearest first
     */
    public Zones(List<String> areas, Function<String, List<String>> neighbours) {
        this.areas = List.copyOf(areas);
        Map<String, Integer> numbers = new HashMap<>();
        areas.forEach(area -> numbers.put(area, numbers.size()));
        this.orders = areas.stream()
                .map(area -> order(numbers, area, neighbours.apply(area)))
                .toArray(int[][]::new);
        this.distinct = distinct(orders);
    }

    private static int[] order(Map<String, Integer> numbers, String centre, List<String> neighbours) {
        List<Integer> order = new ArrayList<>(List.of(numbers.getOrDefault(centre, 0)));
        neighbours.stream()
                .filter(area -> numbers.containsKey(area) && !area.equals(centre))
                .limit(MOST_NEIGHBOURS)
                .forEach(area -> order.add(numbers.get(area)));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Two centres may have zones of the same areas. */
    private static int distinct(int[][] orders) {
        Set<BitSet> seen = new HashSet<>();
        for (int[] order : orders) {
            BitSet zone = new BitSet();
            for (int area : order) {
                zone.set(area);
                seen.add((BitSet) zone.clone());
            }
        }
        return seen.size();
    }

    public List<String> areas() {
        return areas;
    }

    /** How many different ones there are. */
    public int count() {
        return distinct;
    }

    /** The areas around a centre by number, itself first; each zone of it is the first so many of them. */
    int[] around(int centre) {
        return orders[centre];
    }
}
