/** What may pass at all: shapes by allow-list, and the catalogue of what can be wrong with a report. */
@NullMarked
package org.lagesbild.privacy.guard;

import org.jspecify.annotations.NullMarked;
