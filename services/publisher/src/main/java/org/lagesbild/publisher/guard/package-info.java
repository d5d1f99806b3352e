/** What stands at the partner's own door: what is personal, or no value of ours, stays here. */
@NullMarked
package org.lagesbild.publisher.guard;

import org.jspecify.annotations.NullMarked;
