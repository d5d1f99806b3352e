@NullMarked
package org.lagesbild.analyst.risk;

import org.jspecify.annotations.NullMarked;
