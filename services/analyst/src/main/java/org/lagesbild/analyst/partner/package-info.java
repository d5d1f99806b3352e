/** What is on record of a partner, for operators. */
@NullMarked
package org.lagesbild.analyst.partner;

import org.jspecify.annotations.NullMarked;
