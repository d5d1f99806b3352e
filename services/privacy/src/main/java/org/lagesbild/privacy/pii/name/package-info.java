/** Names of people, as far as lists and endings reach. */
@NullMarked
package org.lagesbild.privacy.pii.name;

import org.jspecify.annotations.NullMarked;
