/** Cutting a body into its items while it arrives, so that a broken one costs itself alone. */
@NullMarked
package org.lagesbild.gateway.cut;

import org.jspecify.annotations.NullMarked;
