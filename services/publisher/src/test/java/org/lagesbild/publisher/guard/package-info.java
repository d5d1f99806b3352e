@NullMarked
package org.lagesbild.publisher.guard;

import org.jspecify.annotations.NullMarked;
