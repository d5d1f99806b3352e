@NullMarked
package org.lagesbild.alerts.delivery;

import org.jspecify.annotations.NullMarked;
