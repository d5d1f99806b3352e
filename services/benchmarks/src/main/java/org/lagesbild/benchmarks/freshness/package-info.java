/** How long it takes until a reader sees what a partner published. */
@NullMarked
package org.lagesbild.benchmarks.freshness;

import org.jspecify.annotations.NullMarked;
