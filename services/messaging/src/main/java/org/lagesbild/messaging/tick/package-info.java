/** Ticks: the hours as records in the log. */
@NullMarked
package org.lagesbild.messaging.tick;

import org.jspecify.annotations.NullMarked;
