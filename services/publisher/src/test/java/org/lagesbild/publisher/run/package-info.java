@NullMarked
package org.lagesbild.publisher.run;

import org.jspecify.annotations.NullMarked;
