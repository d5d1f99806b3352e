package org.lagesbild.risk.taxonomy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.incident.Precision;

/**
 * How exactly time and place of an incident may be told at most, by the class of its category, or by the category itself
 * where it is so rare that its class would single out who it concerns. Decided from a reviewed table and never from what
 * was counted, since what is left out would tell. Refuses a class without a rule, and a level that an area's own code does
 * not tell.
 */
public final class EdgePolicy {

    /** A code begins with its municipality's and county's; of a DeSO it does not tell the RegSO. */
    private static final Set<AreaLevel> LEVELS = EnumSet.complementOf(EnumSet.of(AreaLevel.RIKET, AreaLevel.REGSO));

    private static final int COUNTY = 2;
    private static final int MUNICIPALITY = 4;

    private final int version;
    private final Map<SensitivityClass, Grain> classes;
    private final Map<String, Grain> categories;

    /** The exactest that may be told. */
    public record Grain(Precision precision, AreaLevel finest) {

        public Grain {
            if (precision == Precision.UNKNOWN || !LEVELS.contains(finest)) {
                throw new IllegalArgumentException("no grain of a policy: " + precision + ", " + finest);
            }
        }

        boolean hidesAsMuchAs(Grain other) {
            return precision.compareTo(other.precision) >= 0 && finest.compareTo(other.finest) <= 0;
        }
    }

    public EdgePolicy(int version, Map<SensitivityClass, Grain> classes, Map<String, Grain> categories) {
        if (!classes.keySet().containsAll(EnumSet.allOf(SensitivityClass.class))) {
            throw new IllegalArgumentException("a class without a rule");
        }
        this.version = version;
        this.classes = Map.copyOf(classes);
        this.categories = Map.copyOf(categories);
    }

    /** Rises with every change; stamped on each incident. */
    public int version() {
        return version;
    }

    /** The grain of a category; a rule of its own never tells more than its class. */
    public Grain of(Category category) {
        Grain byClass = of(category.sensitivity());
        Grain own = categories.getOrDefault(category.code(), byClass);
        return own.hidesAsMuchAs(byClass) ? own : byClass;
    }

    /** What holds for a class; of what is unknown the strictest is assumed. */
    public Grain of(SensitivityClass sensitivity) {
        return classes.getOrDefault(sensitivity, strictest());
    }

    public Grain strictest() {
        return classes.values().stream()
                .reduce((one, other) -> one.hidesAsMuchAs(other) ? one : other)
                .orElseThrow();
    }

    /** The area itself, or the one above it that is no finer than this level. The code must be an area's. */
    public static String coarsened(String area, AreaLevel finest) {
        return levelOf(area).compareTo(finest) <= 0
                ? area
                : area.substring(0, finest == AreaLevel.COUNTY ? COUNTY : MUNICIPALITY);
    }

    private static AreaLevel levelOf(String area) {
        if (area.length() <= COUNTY) {
            return area.equals("00") ? AreaLevel.RIKET : AreaLevel.COUNTY;
        }
        if (area.length() <= MUNICIPALITY) {
            return AreaLevel.MUNICIPALITY;
        }
        return area.charAt(MUNICIPALITY) == 'R' ? AreaLevel.REGSO : AreaLevel.DESO;
    }
}
