/** What the gateway adds to writing the same records straight to the broker. */
@NullMarked
package org.lagesbild.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
