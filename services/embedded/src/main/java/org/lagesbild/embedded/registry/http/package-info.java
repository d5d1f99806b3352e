/** The registry's REST API, as Confluent's clients know it. */
@NullMarked
package org.lagesbild.embedded.registry.http;

import org.jspecify.annotations.NullMarked;
