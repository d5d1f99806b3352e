/** What was said at past midnights: where it stands in its topic, and the views among it. */
@NullMarked
package org.lagesbild.analyst.daily;

import org.jspecify.annotations.NullMarked;
