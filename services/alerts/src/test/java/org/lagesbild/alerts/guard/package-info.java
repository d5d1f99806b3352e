@NullMarked
package org.lagesbild.alerts.guard;

import org.jspecify.annotations.NullMarked;
