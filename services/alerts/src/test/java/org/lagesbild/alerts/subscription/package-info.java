@NullMarked
package org.lagesbild.alerts.subscription;

import org.jspecify.annotations.NullMarked;
