/** Tests of recorded files and their mappings. */
@NullMarked
package org.lagesbild.publisher.recorded;

import org.jspecify.annotations.NullMarked;
