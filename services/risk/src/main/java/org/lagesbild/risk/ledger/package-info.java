/** The ledger's memory and rules: what becomes of each submission. */
@NullMarked
package org.lagesbild.risk.ledger;

import org.jspecify.annotations.NullMarked;
