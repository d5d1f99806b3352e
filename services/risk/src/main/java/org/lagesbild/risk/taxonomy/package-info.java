/** What may be said about an incident: one versioned taxonomy over all sectors. */
@NullMarked
package org.lagesbild.risk.taxonomy;

import org.jspecify.annotations.NullMarked;
