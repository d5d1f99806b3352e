/** What the topic of released atoms holds. */
@NullMarked
package org.lagesbild.messaging.released;

import org.jspecify.annotations.NullMarked;
