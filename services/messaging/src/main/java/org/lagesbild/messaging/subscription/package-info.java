/** Whom alerts are sent to, which of them, how and how fast. */
@NullMarked
package org.lagesbild.messaging.subscription;

import org.jspecify.annotations.NullMarked;
