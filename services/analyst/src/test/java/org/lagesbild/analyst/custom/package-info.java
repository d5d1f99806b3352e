/** Tests of areas that a municipality has drawn itself, and the shapes of areas where they are known. */
@NullMarked
package org.lagesbild.analyst.custom;

import org.jspecify.annotations.NullMarked;
