/** How exactly times are kept. */
@NullMarked
package org.lagesbild.privacy.time;

import org.jspecify.annotations.NullMarked;
