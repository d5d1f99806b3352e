/** Kafka Streams: closed, noised, write-once counts, and the views that released and public readers see. */
@NullMarked
package org.lagesbild.release;

import org.jspecify.annotations.NullMarked;
