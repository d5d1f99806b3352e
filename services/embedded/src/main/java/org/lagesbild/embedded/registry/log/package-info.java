/** The registry's changes as records of one compacted topic. */
@NullMarked
package org.lagesbild.embedded.registry.log;

import org.jspecify.annotations.NullMarked;
