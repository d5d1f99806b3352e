/** What a partner needs to publish: event ids of its own. */
@NullMarked
package org.lagesbild.publisher;

import org.jspecify.annotations.NullMarked;
