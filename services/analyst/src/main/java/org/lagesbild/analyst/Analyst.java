package org.lagesbild.analyst;

import io.micronaut.runtime.Micronaut;
import java.util.Map;

/** The read side as a process of its own. */
public final class Analyst {

    private Analyst() {}

    public static void main(String[] args) {
        Micronaut.build(args)
                .mainClass(Analyst.class)
                .properties(Map.of("lagesbild.analyst.enabled", true, "micronaut.application.name", "analyst"))
                .start();
    }
}
