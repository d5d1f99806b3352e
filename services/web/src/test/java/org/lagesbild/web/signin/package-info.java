/** Tests of signing in. */
@NullMarked
package org.lagesbild.web.signin;

import org.jspecify.annotations.NullMarked;
