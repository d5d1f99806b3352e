/** Tests of weeks of the past. */
@NullMarked
package org.lagesbild.standalone.history;

import org.jspecify.annotations.NullMarked;
