/** What is kept of a week when its single changes are gone. */
@NullMarked
package org.lagesbild.risk.week;

import org.jspecify.annotations.NullMarked;
