/** HTTP in, partner topics out: what systems without a Kafka client publish through. */
@NullMarked
package org.lagesbild.gateway;

import org.jspecify.annotations.NullMarked;
