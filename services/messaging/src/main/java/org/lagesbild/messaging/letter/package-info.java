/** What is told of records that were refused or could not be read: where they stood and why, never their content. */
@NullMarked
package org.lagesbild.messaging.letter;

import org.jspecify.annotations.NullMarked;
