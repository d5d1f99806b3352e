@NullMarked
package org.lagesbild.messaging;

import org.jspecify.annotations.NullMarked;
