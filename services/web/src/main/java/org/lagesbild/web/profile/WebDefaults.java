package org.lagesbild.web.profile;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * What holds in every web service unless its configuration says otherwise: of the framework's own endpoints only health
 * and metrics exist, and who may read them is decided by our door alone.
 */
@ContextConfigurer
public final class WebDefaults implements ApplicationContextConfigurer {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "endpoints.all.enabled", false,
            "endpoints.health.enabled", true,
            "endpoints.health.sensitive", false,
            "endpoints.health.details-visible", "AUTHENTICATED",
            "endpoints.prometheus.enabled", true,
            "endpoints.prometheus.sensitive", false);

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of("lagesbild-web", DEFAULTS, Integer.MIN_VALUE));
    }
}
