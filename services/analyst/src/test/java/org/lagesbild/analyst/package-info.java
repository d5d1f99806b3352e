@NullMarked
package org.lagesbild.analyst;

import org.jspecify.annotations.NullMarked;
