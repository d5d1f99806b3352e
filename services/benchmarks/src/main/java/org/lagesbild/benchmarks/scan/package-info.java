/** What a nightly scan for clusters costs, and what else the field looks for clusters with. */
@NullMarked
package org.lagesbild.benchmarks.scan;

import org.jspecify.annotations.NullMarked;
