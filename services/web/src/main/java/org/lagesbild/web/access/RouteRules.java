package org.lagesbild.web.access;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.management.endpoint.annotation.Endpoint;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.lagesbild.messaging.enrolment.Role;

/** What a route asks of its callers: what it says itself, and for the framework's own endpoints what stands here. */
@Singleton
public final class RouteRules {

    /** Health tells only up or down to strangers; metrics tell who is silent, and are for operators. */
    private static final Map<String, Set<Role>> ENDPOINTS =
            Map.of("health", Set.of(Role.values()), "prometheus", Set.of(Role.OPERATOR));

    private static final Set<String> OPEN_ENDPOINTS = Set.of("health");

    public boolean open(AnnotationMetadataProvider route) {
        AnnotationMetadata metadata = route.getAnnotationMetadata();
        return metadata.hasAnnotation(PublicAccess.class)
                || metadata.stringValue(Endpoint.class, "id")
                        .or(() -> metadata.stringValue(Endpoint.class))
                        .filter(OPEN_ENDPOINTS::contains)
                        .isPresent();
    }

    /** The roles that may use it; none where nothing is said. */
    public Set<Role> roles(AnnotationMetadataProvider route) {
        AnnotationMetadata metadata = route.getAnnotationMetadata();
        return metadata.stringValue(Endpoint.class, "id")
                .or(() -> metadata.stringValue(Endpoint.class))
                .map(id -> ENDPOINTS.getOrDefault(id, Set.of()))
                .orElseGet(() -> Set.of(metadata.enumValues(Allowed.class, Role.class)));
    }
}
