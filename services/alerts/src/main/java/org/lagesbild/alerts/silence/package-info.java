/** {@code /v1/silences}: what is kept and shown, and not delivered. */
@NullMarked
package org.lagesbild.alerts.silence;

import org.jspecify.annotations.NullMarked;
