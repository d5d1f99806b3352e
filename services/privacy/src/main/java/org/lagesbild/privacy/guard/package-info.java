/**
 * What may pass at all: shapes by allow-list, the guard that looks for personal data in all that has none of them, and
 * the catalogue of what can be wrong with a report.
 */
@NullMarked
package org.lagesbild.privacy.guard;

import org.jspecify.annotations.NullMarked;
