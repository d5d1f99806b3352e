/** From one item's bytes to a report, or to everything that is wrong with it. */
@NullMarked
package org.lagesbild.gateway.read;

import org.jspecify.annotations.NullMarked;
