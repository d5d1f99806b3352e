/** From partners' topics to what is true now: the guard, the ledger, and the ticker. */
@NullMarked
package org.lagesbild.intake;

import org.jspecify.annotations.NullMarked;
