/** What a deployment says of its areas, in files that every service reads at its start. */
@NullMarked
package org.lagesbild.messaging.catalogue;

import org.jspecify.annotations.NullMarked;
