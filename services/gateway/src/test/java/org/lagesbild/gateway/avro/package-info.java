/** Tests. */
@NullMarked
package org.lagesbild.gateway.avro;

import org.jspecify.annotations.NullMarked;
