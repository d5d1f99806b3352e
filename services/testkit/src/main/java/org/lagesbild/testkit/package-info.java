/** What the services' tests share: one broker per JVM, names that do not collide, a registry in memory. */
@NullMarked
package org.lagesbild.testkit;

import org.jspecify.annotations.NullMarked;
