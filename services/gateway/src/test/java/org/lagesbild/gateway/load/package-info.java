/** Tests of shedding load. */
@NullMarked
package org.lagesbild.gateway.load;

import org.jspecify.annotations.NullMarked;
