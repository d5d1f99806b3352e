/** Confluent's wire format: how a record becomes bytes, and back. */
@NullMarked
package org.lagesbild.messaging.wire;

import org.jspecify.annotations.NullMarked;
