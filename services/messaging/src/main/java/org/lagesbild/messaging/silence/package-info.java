/** What is kept and shown, and not delivered. */
@NullMarked
package org.lagesbild.messaging.silence;

import org.jspecify.annotations.NullMarked;
