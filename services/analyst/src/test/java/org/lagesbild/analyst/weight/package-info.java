@NullMarked
package org.lagesbild.analyst.weight;

import org.jspecify.annotations.NullMarked;
