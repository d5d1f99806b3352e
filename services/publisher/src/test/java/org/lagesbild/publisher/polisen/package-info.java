@NullMarked
package org.lagesbild.publisher.polisen;

import org.jspecify.annotations.NullMarked;
