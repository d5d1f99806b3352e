/** Whether alerts fall where people live rather than where somebody looks: figures for all partners, each quarter. */
@NullMarked
package org.lagesbild.risk.fairness;

import org.jspecify.annotations.NullMarked;
