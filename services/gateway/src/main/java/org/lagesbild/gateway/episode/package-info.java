/** In which alerts an event of one's own counts. */
@NullMarked
package org.lagesbild.gateway.episode;

import org.jspecify.annotations.NullMarked;
