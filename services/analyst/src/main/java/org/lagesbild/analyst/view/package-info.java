/** Area views as they are read over HTTP. */
@NullMarked
package org.lagesbild.analyst.view;

import org.jspecify.annotations.NullMarked;
