/** How this house connects to Kafka. */
@NullMarked
package org.lagesbild.messaging.client;

import org.jspecify.annotations.NullMarked;
