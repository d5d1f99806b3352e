@NullMarked
package org.lagesbild.alerts.send;

import org.jspecify.annotations.NullMarked;
