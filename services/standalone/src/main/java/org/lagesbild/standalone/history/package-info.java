/** {@code deploy/history}: weekly counts of the past, for a municipality that begins. */
@NullMarked
package org.lagesbild.standalone.history;

import org.jspecify.annotations.NullMarked;
