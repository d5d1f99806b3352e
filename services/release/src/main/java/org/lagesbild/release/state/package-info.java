/** True counts that are still open, and what else a partition remembers. */
@NullMarked
package org.lagesbild.release.state;

import org.jspecify.annotations.NullMarked;
