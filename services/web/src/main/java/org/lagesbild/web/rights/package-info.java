/** The rights file: who may do what, as people write and review it. */
@NullMarked
package org.lagesbild.web.rights;

import org.jspecify.annotations.NullMarked;
