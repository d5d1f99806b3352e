/** What must be configured before anything starts. */
@NullMarked
package org.lagesbild.web.profile;

import org.jspecify.annotations.NullMarked;
