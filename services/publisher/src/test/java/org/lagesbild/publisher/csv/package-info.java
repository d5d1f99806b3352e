/** Tables of partners: rows to be published, and what their codes mean. */
@NullMarked
package org.lagesbild.publisher.csv;

import org.jspecify.annotations.NullMarked;
