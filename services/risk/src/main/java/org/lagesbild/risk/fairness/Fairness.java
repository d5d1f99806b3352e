package org.lagesbild.risk.fairness;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of a quarter. Ratios come with the counts they are made of, and are absent where they would be made of
 * nothing. They say where to look for a fault of the system, never which place is worse than another.
 *
 * @param byType of each type of area, sorted
 * @param discoveredByArea of each area, by its code
 */
public record Fairness(SortedMap<String, OfType> byType, List<Discovery> discoveredByArea) {

    private static final double PER = 1000;

    public Fairness {
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
        discoveredByArea = List.copyOf(discoveredByArea);
    }

    /** Of all areas of a deployment, each once. */
    public static Fairness of(List<AreaQuarter> areas) {
        TreeMap<String, OfType> byType = new TreeMap<>();
        areas.forEach(
                area -> byType.merge(area.type(), new OfType(1, area.inhabitants(), area.alerts()), OfType::plus));
        List<Discovery> discovered = areas.stream()
                .sorted(Comparator.comparing(AreaQuarter::area))
                .map(area -> new Discovery(area.area(), area.incidents()))
                .toList();
        return new Fairness(byType, discovered);
    }

    /** All areas of one type together. */
    public record OfType(int areas, long inhabitants, AreaQuarter.Opened alerts) {

        /** Alerts per 1,000 inhabitants. */
        public double rate() {
            return alerts.opened() * PER / inhabitants;
        }

        /** Part of the judged alerts that were real; absent where none was judged. */
        public OptionalDouble precision() {
            return part(alerts.right(), alerts.judged());
        }

        /** Part of the alerts that a single kind of partner saw; absent where there was none. */
        public OptionalDouble oneSector() {
            return part(alerts.oneSector(), alerts.opened());
        }

        OfType plus(OfType other) {
            return new OfType(areas + other.areas, inhabitants + other.inhabitants, alerts.plus(other.alerts));
        }
    }

    /** How much of what is known of an area was looked for there. */
    public record Discovery(String area, AreaQuarter.Known incidents) {

        /** Discovered for each reported; absent where nothing was reported. */
        public OptionalDouble ratio() {
            return part(incidents.discovered(), incidents.reported());
        }
    }

    private static OptionalDouble part(long of, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of / whole);
    }
}
