@NullMarked
package org.lagesbild.analyst.lens;

import org.jspecify.annotations.NullMarked;
