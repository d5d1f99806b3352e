/** Who is expected to report, and who was heard from: silence is not safety. */
@NullMarked
package org.lagesbild.risk.coverage;

import org.jspecify.annotations.NullMarked;
