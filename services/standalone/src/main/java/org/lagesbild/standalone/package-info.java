/** Everything in one JVM: a municipality to try in minutes. Read {@link org.lagesbild.standalone.Standalone} first. */
@NullMarked
package org.lagesbild.standalone;

import org.jspecify.annotations.NullMarked;
