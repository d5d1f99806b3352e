/** What an incident of each category weighs in a score, for everybody to see. */
@NullMarked
package org.lagesbild.analyst.weight;

import org.jspecify.annotations.NullMarked;
