package org.lagesbild.web.access;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import org.jspecify.annotations.Nullable;

/** One more thing that is asked of those who know a route and may use it. Beans of this type are asked in turn. */
public interface Gatekeeper {

    /** Throws a problem where the way is closed; {@code caller} is null for strangers on a public route. */
    void admit(@Nullable Caller caller, AnnotationMetadataProvider route);
}
