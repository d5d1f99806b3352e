/** Who may see what: one decision for list, single view, stream and page. */
@NullMarked
package org.lagesbild.analyst.rights;

import org.jspecify.annotations.NullMarked;
