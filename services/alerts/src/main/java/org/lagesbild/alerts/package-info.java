/**
 * Episodes, what is said of them, and how it reaches those who asked for it. Nothing of the web side is there unless it is
 * switched on, so that one process can host several services.
 */
@NullMarked
@Configuration
@Requires(property = "lagesbild.alerts.enabled", value = "true")
package org.lagesbild.alerts;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
