@NullMarked
package org.lagesbild.embedded;

import org.jspecify.annotations.NullMarked;
