/** The archive of polisen.se's notices, read as the reports that the police would have published. */
@NullMarked
package org.lagesbild.publisher.polisen;

import org.jspecify.annotations.NullMarked;
