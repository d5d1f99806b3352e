@NullMarked
package org.lagesbild.intake;

import org.jspecify.annotations.NullMarked;
