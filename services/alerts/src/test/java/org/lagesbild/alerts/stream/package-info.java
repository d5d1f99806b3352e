@NullMarked
package org.lagesbild.alerts.stream;

import org.jspecify.annotations.NullMarked;
