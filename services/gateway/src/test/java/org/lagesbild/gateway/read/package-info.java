/** Tests. */
@NullMarked
package org.lagesbild.gateway.read;

import org.jspecify.annotations.NullMarked;
