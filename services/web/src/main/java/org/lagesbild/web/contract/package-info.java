/** The contract file, served by the application that keeps it. */
@NullMarked
package org.lagesbild.web.contract;

import org.jspecify.annotations.NullMarked;
