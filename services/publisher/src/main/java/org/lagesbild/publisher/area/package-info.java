/** From coordinates to area codes, on the partner's own premises. */
@NullMarked
package org.lagesbild.publisher.area;

import org.jspecify.annotations.NullMarked;
