/** How well outbreaks are found, and how often nothing is: the product's detector beside those of the field. */
@NullMarked
package org.lagesbild.benchmarks.detector;

import org.jspecify.annotations.NullMarked;
