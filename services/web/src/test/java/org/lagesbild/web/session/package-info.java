/** Tests of sessions. */
@NullMarked
package org.lagesbild.web.session;

import org.jspecify.annotations.NullMarked;
