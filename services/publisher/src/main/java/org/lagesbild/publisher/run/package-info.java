/** Plays recorded reports into the backbone, with their own time, a local day at a time. */
@NullMarked
package org.lagesbild.publisher.run;

import org.jspecify.annotations.NullMarked;
