/** The ticker: where the wall clock enters the log. */
@NullMarked
package org.lagesbild.intake.tick;

import org.jspecify.annotations.NullMarked;
