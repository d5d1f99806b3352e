/** Which addresses a message may be sent to: none inside, unless the deployment allows it. */
@NullMarked
package org.lagesbild.alerts.guard;

import org.jspecify.annotations.NullMarked;
