@NullMarked
package org.lagesbild.testkit;

import org.jspecify.annotations.NullMarked;
