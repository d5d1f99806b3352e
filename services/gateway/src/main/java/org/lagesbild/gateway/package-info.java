@NullMarked
package org.lagesbild.gateway;

import org.jspecify.annotations.NullMarked;
