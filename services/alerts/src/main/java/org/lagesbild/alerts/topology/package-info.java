/** Evaluations, hours and people in, alerts out. {@link org.lagesbild.alerts.topology.AlertTopology} is the whole flow. */
@NullMarked
package org.lagesbild.alerts.topology;

import org.jspecify.annotations.NullMarked;
