@NullMarked
package org.lagesbild.privacy;

import org.jspecify.annotations.NullMarked;
