/** Bodies in Avro: one record with the id of its schema, or a file of many. */
@NullMarked
package org.lagesbild.gateway.avro;

import org.jspecify.annotations.NullMarked;
