/**
 * The nightly scan for clusters: whether neighbouring areas of a municipality together brought more than was expected of
 * them, where none of them need be unusual on its own. {@link org.lagesbild.risk.scan.ClusterScan} is where to begin.
 */
@NullMarked
package org.lagesbild.risk.scan;

import org.jspecify.annotations.NullMarked;
