/** The gateway over HTTP and a real broker. */
@NullMarked
package org.lagesbild.gateway;

import org.jspecify.annotations.NullMarked;
