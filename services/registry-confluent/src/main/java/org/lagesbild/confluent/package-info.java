/** Confluent's own registry client behind our port, for those who want it. */
@NullMarked
package org.lagesbild.confluent;

import org.jspecify.annotations.NullMarked;
