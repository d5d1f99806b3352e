@NullMarked
package org.lagesbild.risk;

import org.jspecify.annotations.NullMarked;
