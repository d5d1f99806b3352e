/** The flow: changes in, atoms and views out; read {@link org.lagesbild.release.topology.ReleaseTopology} first. */
@NullMarked
package org.lagesbild.release.topology;

import org.jspecify.annotations.NullMarked;
