/** The notices of polisen.se as they come. */
@NullMarked
package org.lagesbild.publisher.follow;

import org.jspecify.annotations.NullMarked;
