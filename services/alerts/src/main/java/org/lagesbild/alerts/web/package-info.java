/** Alerts by list, one by one and as they come. */
@NullMarked
package org.lagesbild.alerts.web;

import org.jspecify.annotations.NullMarked;
