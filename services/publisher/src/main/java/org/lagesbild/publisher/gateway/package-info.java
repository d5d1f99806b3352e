/** The gateway's HTTP interface, from the side of those who publish. */
@NullMarked
package org.lagesbild.publisher.gateway;

import org.jspecify.annotations.NullMarked;
