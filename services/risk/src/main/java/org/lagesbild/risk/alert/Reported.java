package org.lagesbild.risk.alert;

import java.util.Map;
import org.lagesbild.risk.incident.Origin;

/**
 * Which incidents are evidence. What patrols and inspections discover follows where they go; were it counted, an alarm
 * would send them where they find what raises the next one.
 */
public final class Reported {

    private Reported() {}

    public static boolean counts(Origin origin) {
        return origin != Origin.DISCOVERED;
    }

    /** Of counts by origin, those that tests, scores and alarms are made of. */
    public static long of(Map<Origin, Long> counts) {
        return counts.entrySet().stream()
                .filter(each -> counts(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
