package org.lagesbild.web.health;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/** All that this process needs, as one line of {@code /health}: up when everything is. */
@Singleton
final class HouseIndicator extends AbstractHealthIndicator<Map<String, String>> implements HealthIndicator {

    private final List<Readiness> needs;

    HouseIndicator(List<Readiness> needs, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.needs = needs;
        this.executorService = executor;
    }

    @Override
    protected String getName() {
        return "lagesbild";
    }

    @Override
    protected Map<String, String> getHealthInformation() {
        Map<String, String> states = new TreeMap<>();
        needs.forEach(need -> states.put(need.name(), (need.ready() ? HealthStatus.UP : HealthStatus.DOWN).getName()));
        boolean up = states.values().stream().allMatch(HealthStatus.UP.getName()::equals);
        healthStatus = up ? HealthStatus.UP : HealthStatus.DOWN;
        return states;
    }
}
