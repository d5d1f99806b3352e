/** One catalogue of all ways to fail, and RFC 9457 bodies for each of them. */
@NullMarked
package org.lagesbild.web.problem;

import org.jspecify.annotations.NullMarked;
