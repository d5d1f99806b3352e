package org.lagesbild.standalone.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagesbild.risk.scan.Zones;
import org.locationtech.jts.geom.Point;

/**
 * Which areas of a municipality lie beside which, as far as a scan looks: step by step, of the areas that touch what was
 * taken so far, the one whose middle is nearest to the first one's. So every zone is in one piece and round rather than long.
 * Where nothing touches, as on an island, the nearest of all is next.
 */
final class Neighbours {

    /** Simplified shapes leave gaps between areas that share a border: about thirty metres. */
    private static final double TOUCHING = 30 / 111_320.0;

    private final List<LoadedArea> areas;
    private final List<Point> middles;
    private final boolean[][] touching;

    private Neighbours(List<LoadedArea> areas) {
        this.areas = areas;
        this.middles = areas.stream().map(area -> area.shape().getCentroid()).toList();
        this.touching = new boolean[areas.size()][areas.size()];
        for (int one = 0; one < areas.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean touch =
                        areas.get(one).shape().isWithinDistance(areas.get(other).shape(), TOUCHING);
                touching[one][other] = touch;
                touching[other][one] = touch;
            }
        }
    }

    /** By code, the nearest first; only of areas with any other in their municipality. */
    static Map<String, List<String>> of(List<LoadedArea> loaded) {
        Map<String, List<String>> all = new TreeMap<>();
        loaded.stream()
                .sorted(Comparator.comparing(LoadedArea::code))
                .collect(Collectors.groupingBy(area -> Merge.municipality(area.code())))
                .values()
                .forEach(its -> all.putAll(new Neighbours(its).all()));
        return all;
    }

    private Map<String, List<String>> all() {
        Map<String, List<String>> all = new HashMap<>();
        for (int centre = 0; centre < areas.size() && areas.size() > 1; centre++) {
            all.put(areas.get(centre).code(), around(centre));
        }
        return all;
    }

    private List<String> around(int centre) {
        List<Integer> taken = new ArrayList<>(List.of(centre));
        while (taken.size() <= Zones.MOST_NEIGHBOURS && taken.size() < areas.size()) {
            taken.add(next(centre, taken));
        }
        return taken.stream().skip(1).map(area -> areas.get(area).code()).toList();
    }

    private int next(int centre, List<Integer> taken) {
        int nearest = -1;
        for (int area = 0; area < areas.size(); area++) {
            if (!taken.contains(area) && (nearest < 0 || nearer(centre, taken, area, nearest))) {
                nearest = area;
            }
        }
        return nearest;
    }

    private boolean nearer(int centre, List<Integer> taken, int area, int other) {
        boolean touches = touches(taken, area);
        return touches == touches(taken, other) ? distance(centre, area) < distance(centre, other) : touches;
    }

    private boolean touches(List<Integer> taken, int area) {
        return taken.stream().anyMatch(one -> touching[one][area]);
    }

    /** Degrees of longitude are shorter than those of latitude. */
    private double distance(int one, int other) {
        Point from = middles.get(one);
        Point to = middles.get(other);
        double north = to.getY() - from.getY();
        double east = (to.getX() - from.getX()) * StrictMath.cos(StrictMath.toRadians(from.getY()));
        return StrictMath.hypot(north, east);
    }
}
