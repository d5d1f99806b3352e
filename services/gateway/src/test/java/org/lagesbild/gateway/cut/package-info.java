/** Tests. */
@NullMarked
package org.lagesbild.gateway.cut;

import org.jspecify.annotations.NullMarked;
