@NullMarked
package org.lagesbild.analyst.fairness;

import org.jspecify.annotations.NullMarked;
