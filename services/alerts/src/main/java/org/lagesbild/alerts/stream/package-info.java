/** Alerts as they are said, as server-sent events: resumable on any node. */
@NullMarked
package org.lagesbild.alerts.stream;

import org.jspecify.annotations.NullMarked;
