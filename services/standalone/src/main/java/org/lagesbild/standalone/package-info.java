@NullMarked
package org.lagesbild.standalone;

import org.jspecify.annotations.NullMarked;
