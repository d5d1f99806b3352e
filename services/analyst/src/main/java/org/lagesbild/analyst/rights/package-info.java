/** The one decision on who is told what, as a bean of the read side. */
@NullMarked
package org.lagesbild.analyst.rights;

import org.jspecify.annotations.NullMarked;
