package org.lagesbild.privacy.policy;

import java.util.Optional;
import java.util.stream.Stream;

/** The exposure floor: with few people, time is made coarser. Only population decides, never what happened. */
public final class Exposure {

    private Exposure() {}

    /** The shortest step from this one on in which the area reaches the floor; empty where not even a week does. */
    public static Optional<Step> step(Step shortest, int population, int floorPersonDays) {
        return Stream.of(Step.values())
                .filter(step -> step.compareTo(shortest) >= 0)
                .filter(step -> population * step.days() >= floorPersonDays)
                .findFirst();
    }
}
