/** How a message leaves the house: by webhook, guarded and signed, and by mail. */
@NullMarked
package org.lagesbild.alerts.send;

import org.jspecify.annotations.NullMarked;
