/** What a schema registry knows and which changes it accepts, without HTTP and without Kafka. */
@NullMarked
package org.lagesbild.embedded.registry.book;

import org.jspecify.annotations.NullMarked;
