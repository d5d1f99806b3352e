/** The rights file, sound and broken. */
@NullMarked
package org.lagesbild.web.rights;

import org.jspecify.annotations.NullMarked;
