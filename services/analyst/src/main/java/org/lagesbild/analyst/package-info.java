/**
 * Read API, server-sent events and dashboard of the exact views. Nothing of it is there unless it is switched on, so that
 * one process can host several services.
 */
@NullMarked
@Configuration
@Requires(property = "lagesbild.analyst.enabled", value = "true")
package org.lagesbild.analyst;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
