/** Subscriptions as their owners make, see and change them. */
@NullMarked
package org.lagesbild.alerts.subscription;

import org.jspecify.annotations.NullMarked;
