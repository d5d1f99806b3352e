/** A source that is published again and again: what was said of each event, and what is to be said now. */
@NullMarked
package org.lagesbild.publisher.feed;

import org.jspecify.annotations.NullMarked;
