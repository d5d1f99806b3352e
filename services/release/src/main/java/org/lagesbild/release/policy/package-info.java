/** What is released, as people write, review and keep it under version control. */
@NullMarked
package org.lagesbild.release.policy;

import org.jspecify.annotations.NullMarked;
