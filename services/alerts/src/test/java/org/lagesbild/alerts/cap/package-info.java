@NullMarked
package org.lagesbild.alerts.cap;

import org.jspecify.annotations.NullMarked;
