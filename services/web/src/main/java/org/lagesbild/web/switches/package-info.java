/** The switches by which an operator stops a partner, a category, or everything that leaves the house. */
@NullMarked
package org.lagesbild.web.switches;

import org.jspecify.annotations.NullMarked;
