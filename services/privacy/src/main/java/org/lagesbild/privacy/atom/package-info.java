/** Closed, calendar-aligned counts that get their noise once: the only place where true counts are read. */
@NullMarked
package org.lagesbild.privacy.atom;

import org.jspecify.annotations.NullMarked;
