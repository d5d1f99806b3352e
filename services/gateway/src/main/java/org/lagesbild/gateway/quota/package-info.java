/** How much a partner may send in an hour, what nobody may send now, and what a partner is told of that. */
@NullMarked
package org.lagesbild.gateway.quota;

import org.jspecify.annotations.NullMarked;
