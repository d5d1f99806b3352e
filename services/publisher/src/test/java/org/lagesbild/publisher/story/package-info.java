@NullMarked
package org.lagesbild.publisher.story;

import org.jspecify.annotations.NullMarked;
