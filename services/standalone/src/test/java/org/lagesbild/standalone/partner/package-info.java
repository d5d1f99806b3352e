/** Tests of the partners' administration. */
@NullMarked
package org.lagesbild.standalone.partner;

import org.jspecify.annotations.NullMarked;
