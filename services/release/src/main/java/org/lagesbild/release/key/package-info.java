/** The secret of the noise: one file per instance, ratcheted forward, never rebuilt. */
@NullMarked
package org.lagesbild.release.key;

import org.jspecify.annotations.NullMarked;
