/** A Kafka broker inside this JVM, and what partners may do on it. */
@NullMarked
package org.lagesbild.embedded.broker;

import org.jspecify.annotations.NullMarked;
