@NullMarked
package org.lagesbild.analyst.rights;

import org.jspecify.annotations.NullMarked;
