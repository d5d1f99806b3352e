/** The way to Kafka and the registry, as configured, and the tables that every web service follows. */
@NullMarked
package org.lagesbild.web.kafka;

import org.jspecify.annotations.NullMarked;
