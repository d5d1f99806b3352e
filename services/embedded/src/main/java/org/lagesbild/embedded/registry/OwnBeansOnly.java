package org.lagesbild.embedded.registry;

import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanResolutionContext;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.inject.BeanConfiguration;

/**
 * Keeps everything of other modules out of the registry's context. In the standalone JVM all services share a class
 * path, and Micronaut would else serve their controllers, filters and jobs on the registry's port too.
 */
final class OwnBeansOnly implements BeanConfiguration {

    private static final String HOUSE = "org.lagesbild.";
    private static final String OWN = EmbeddedRegistry.class.getPackageName();

    @Override
    public boolean isWithin(String className) {
        return className.startsWith(HOUSE) && !className.startsWith(OWN);
    }

    @Override
    public boolean isEnabled(BeanContext context, BeanResolutionContext resolution) {
        return false;
    }

    @Override
    public Package getPackage() {
        return EmbeddedRegistry.class.getPackage();
    }

    @Override
    public String getName() {
        return HOUSE;
    }

    @Override
    public String getVersion() {
        return "";
    }

    @Override
    public AnnotationMetadata getAnnotationMetadata() {
        return AnnotationMetadata.EMPTY_METADATA;
    }
}
