/** Deletes from partners' topics what the guard refused and nobody may keep. */
@NullMarked
package org.lagesbild.intake.erase;

import org.jspecify.annotations.NullMarked;
