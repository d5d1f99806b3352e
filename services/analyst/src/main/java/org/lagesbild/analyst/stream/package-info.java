/** Views as server-sent events: resumable on any node, latest value first. */
@NullMarked
package org.lagesbild.analyst.stream;

import org.jspecify.annotations.NullMarked;
