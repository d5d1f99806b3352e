/** Files that somebody else recorded, of any country, as the reports that their partners would have published. */
@NullMarked
package org.lagesbild.publisher.recorded;

import org.jspecify.annotations.NullMarked;
