/** How much this process has to do, and what it leaves undone first. */
@NullMarked
package org.lagesbild.gateway.load;

import org.jspecify.annotations.NullMarked;
