/** What was said, as it stands in the log, and what of it a reader may be told. */
@NullMarked
package org.lagesbild.alerts.log;

import org.jspecify.annotations.NullMarked;
