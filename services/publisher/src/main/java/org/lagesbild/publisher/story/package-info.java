/** A made-up municipality's reports, the same each time: what the backbone shows before any partner has joined. */
@NullMarked
package org.lagesbild.publisher.story;

import org.jspecify.annotations.NullMarked;
