/** Between the domain's records and Avro's: one mapper per type. */
@NullMarked
package org.lagesbild.messaging.codec;

import org.jspecify.annotations.NullMarked;
