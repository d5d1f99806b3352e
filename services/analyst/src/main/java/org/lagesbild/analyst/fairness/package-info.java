/** Whether alerts fall where people live rather than where somebody looks: the figures of a quarter, for its partners. */
@NullMarked
package org.lagesbild.analyst.fairness;

import org.jspecify.annotations.NullMarked;
