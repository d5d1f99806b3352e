/** Alerts for systems that speak the Common Alerting Protocol. */
@NullMarked
package org.lagesbild.alerts.cap;

import org.jspecify.annotations.NullMarked;
