/** Numbers that name a person: found by their digits, whatever stands between them. */
@NullMarked
package org.lagesbild.privacy.pii.number;

import org.jspecify.annotations.NullMarked;
