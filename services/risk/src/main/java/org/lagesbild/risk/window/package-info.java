/** Rolling windows: which incidents count when, kept up event by event and hour by hour. */
@NullMarked
package org.lagesbild.risk.window;

import org.jspecify.annotations.NullMarked;
