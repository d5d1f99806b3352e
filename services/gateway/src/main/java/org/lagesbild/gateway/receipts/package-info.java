/** What the ledger made of what was published. */
@NullMarked
package org.lagesbild.gateway.receipts;

import org.jspecify.annotations.NullMarked;
