/** Who is calling and what the route asks of them: default deny. */
@NullMarked
package org.lagesbild.web.access;

import org.jspecify.annotations.NullMarked;
