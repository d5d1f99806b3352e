/** Recorded replays and stories: the only source of past received times. */
@NullMarked
package org.lagesbild.messaging.run;

import org.jspecify.annotations.NullMarked;
