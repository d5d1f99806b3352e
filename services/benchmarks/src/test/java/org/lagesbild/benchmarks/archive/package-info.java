/** Tests of what is measured on an archive. */
@NullMarked
package org.lagesbild.benchmarks.archive;

import org.jspecify.annotations.NullMarked;
