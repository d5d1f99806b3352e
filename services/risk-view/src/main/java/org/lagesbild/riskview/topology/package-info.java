/** The flow: changes in, views out; read {@link org.lagesbild.riskview.topology.RiskViewTopology} first. */
@NullMarked
package org.lagesbild.riskview.topology;

import org.jspecify.annotations.NullMarked;
