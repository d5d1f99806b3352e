package org.lagesbild.alerts;

import io.micronaut.runtime.Micronaut;
import java.util.Map;

/** Episodes, their delivery and what people do with them, as a process of its own. */
public final class Alerts {

    private Alerts() {}

    public static void main(String[] args) {
        Micronaut.build(args)
                .mainClass(Alerts.class)
                .properties(Map.of("lagesbild.alerts.enabled", true, "micronaut.application.name", "alerts"))
                .start();
    }
}
