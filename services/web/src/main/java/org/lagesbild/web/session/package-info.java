/** How a person gets from a one-time link or a key to a cookie, under the dev profile. */
@NullMarked
package org.lagesbild.web.session;

import org.jspecify.annotations.NullMarked;
