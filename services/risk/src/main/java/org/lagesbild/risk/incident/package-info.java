/** What partners report, and what is held to be true about it. */
@NullMarked
package org.lagesbild.risk.incident;

import org.jspecify.annotations.NullMarked;
