/** Who did what, in chains that show whether an entry was changed or left out. */
@NullMarked
package org.lagesbild.messaging.audit;

import org.jspecify.annotations.NullMarked;
