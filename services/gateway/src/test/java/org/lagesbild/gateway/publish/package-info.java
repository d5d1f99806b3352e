/** Tests. */
@NullMarked
package org.lagesbild.gateway.publish;

import org.jspecify.annotations.NullMarked;
