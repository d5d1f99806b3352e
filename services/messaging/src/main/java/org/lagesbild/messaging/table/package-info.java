/** Compacted topics as tables that say when they have caught up. */
@NullMarked
package org.lagesbild.messaging.table;

import org.jspecify.annotations.NullMarked;
