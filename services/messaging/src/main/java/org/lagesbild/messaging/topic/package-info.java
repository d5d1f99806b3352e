/** The catalogue of topics: what each holds, who owns it, how long it is kept. */
@NullMarked
package org.lagesbild.messaging.topic;

import org.jspecify.annotations.NullMarked;
