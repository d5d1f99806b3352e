/** Tests of what a publisher is told of alerts. */
@NullMarked
package org.lagesbild.gateway.episode;

import org.jspecify.annotations.NullMarked;
