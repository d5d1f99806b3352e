/** How early the rises that an archive of notices shows in hindsight were alarmed on, here and by the field's detectors. */
@NullMarked
package org.lagesbild.benchmarks.archive;

import org.jspecify.annotations.NullMarked;
