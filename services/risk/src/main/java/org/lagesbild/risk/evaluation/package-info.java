/** What a municipality's numbers say each midnight when they are held against their own past. */
@NullMarked
package org.lagesbild.risk.evaluation;

import org.jspecify.annotations.NullMarked;
