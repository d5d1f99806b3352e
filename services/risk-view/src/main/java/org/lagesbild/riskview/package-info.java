/** Kafka Streams: rolling views of every area, made of the log of changes alone. */
@NullMarked
package org.lagesbild.riskview;

import org.jspecify.annotations.NullMarked;
