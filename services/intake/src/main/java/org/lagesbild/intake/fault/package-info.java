/** What happens when a record can not be read, processed or written: never a copy of it. */
@NullMarked
package org.lagesbild.intake.fault;

import org.jspecify.annotations.NullMarked;
