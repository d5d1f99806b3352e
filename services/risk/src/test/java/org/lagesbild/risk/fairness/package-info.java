@NullMarked
package org.lagesbild.risk.fairness;

import org.jspecify.annotations.NullMarked;
