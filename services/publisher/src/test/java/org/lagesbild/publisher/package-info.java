@NullMarked
package org.lagesbild.publisher;

import org.jspecify.annotations.NullMarked;
