package org.lagesbild.privacy.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All places and how they nest. Immutable; every list is in the order of codes, so that every grid is. */
public final class Geography {

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Place>> below = new HashMap<>();

    public Geography(Collection<Place> all) {
        List<Place> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Place::code));
        sorted.forEach(place -> places.put(place.code(), place));
        for (Place place : sorted) {
            for (Place above = place; above != null; above = parent(above)) {
                below.computeIfAbsent(above.code(), any -> new ArrayList<>()).add(place);
            }
        }
    }

    private @Nullable Place parent(Place place) {
        String parent = place.parent();
        return parent == null ? null : places.get(parent);
    }

    public Optional<Place> find(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** The place of this level that the area is or lies in; empty where the area is coarser or unknown. */
    public Optional<Place> at(String code, GeoLevel level) {
        Place place = places.get(code);
        while (place != null && place.level() != level) {
            place = parent(place);
        }
        return Optional.ofNullable(place);
    }

    /** What of this level lies in the area, itself included. */
    public List<Place> within(String code, GeoLevel level) {
        return below.getOrDefault(code, List.of()).stream()
                .filter(place -> place.level() == level)
                .toList();
    }

    /** The level itself, or the finest coarser one of which the municipality has areas. */
    public GeoLevel finest(String municipality, GeoLevel wanted) {
        GeoLevel level = wanted;
        while (level != GeoLevel.MUNICIPALITY
                && level.atOrBelow(GeoLevel.MUNICIPALITY)
                && within(municipality, level).isEmpty()) {
            level = GeoLevel.values()[level.ordinal() - 1];
        }
        return level;
    }

    /** Every place of this level. */
    public List<Place> all(GeoLevel level) {
        return places.values().stream()
                .filter(place -> place.level() == level)
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }
}
