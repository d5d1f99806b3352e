/** Pages of a list: a limit and an opaque cursor. */
@NullMarked
package org.lagesbild.web.paging;

import org.jspecify.annotations.NullMarked;
