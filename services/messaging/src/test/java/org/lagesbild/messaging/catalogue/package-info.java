/** Tests of what a deployment says of its areas. */
@NullMarked
package org.lagesbild.messaging.catalogue;

import org.jspecify.annotations.NullMarked;
