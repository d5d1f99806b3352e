/** {@code deploy/areas}: takes SCB's files of areas into a deployment's catalogue. */
@NullMarked
package org.lagesbild.standalone.areas;

import org.jspecify.annotations.NullMarked;
