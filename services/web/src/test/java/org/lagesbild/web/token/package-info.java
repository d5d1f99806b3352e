/** Tests of tokens. */
@NullMarked
package org.lagesbild.web.token;

import org.jspecify.annotations.NullMarked;
