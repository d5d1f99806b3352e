@NullMarked
package org.lagesbild.analyst.stream;

import org.jspecify.annotations.NullMarked;
