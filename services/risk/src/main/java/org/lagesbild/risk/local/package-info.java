/** The views of municipalities and what lies in them, made of changes and ticks alone. */
@NullMarked
package org.lagesbild.risk.local;

import org.jspecify.annotations.NullMarked;
