/** The one form that an alert has outside, whichever way it takes. */
@NullMarked
package org.lagesbild.alerts.message;

import org.jspecify.annotations.NullMarked;
