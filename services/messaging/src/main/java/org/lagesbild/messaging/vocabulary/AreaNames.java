package org.lagesbild.messaging.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;

/**
 * Finds areas by what sources call them, down to the municipality: below it names repeat. Case and surrounding blanks
 * do not matter ("Östra göinge"); counties carry their suffix ("Örebro län"), so no name means two areas.
 */
public final class AreaNames {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Map<String, Area> byName = new HashMap<>();

    public AreaNames(AreaTree areas) {
        areas.all().stream()
                .filter(area -> area.level().compareTo(AreaLevel.MUNICIPALITY) <= 0)
                .forEach(this::add);
    }

    public Optional<Area> find(String name) {
        return Optional.ofNullable(byName.get(normal(name)));
    }

    private void add(Area area) {
        if (byName.put(normal(area.name()), area) != null) {
            throw new IllegalArgumentException("two areas of one name: " + area.name());
        }
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(SWEDISH);
    }
}
