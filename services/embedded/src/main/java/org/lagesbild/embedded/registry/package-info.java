/** A schema registry inside this JVM that speaks Confluent's REST API and keeps its state in Kafka. */
@NullMarked
package org.lagesbild.embedded.registry;

import org.jspecify.annotations.NullMarked;
