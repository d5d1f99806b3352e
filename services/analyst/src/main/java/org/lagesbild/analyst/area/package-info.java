/** The vocabularies a reader needs: areas and taxonomy. */
@NullMarked
package org.lagesbild.analyst.area;

import org.jspecify.annotations.NullMarked;
