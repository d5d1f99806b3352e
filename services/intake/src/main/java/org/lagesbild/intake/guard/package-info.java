/** Who sent a record, whether it may pass, and when it was received. */
@NullMarked
package org.lagesbild.intake.guard;

import org.jspecify.annotations.NullMarked;
