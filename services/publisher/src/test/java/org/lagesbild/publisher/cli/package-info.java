@NullMarked
package org.lagesbild.publisher.cli;

import org.jspecify.annotations.NullMarked;
