/** Whether this process can do its work, and what it measures. */
@NullMarked
package org.lagesbild.web.health;

import org.jspecify.annotations.NullMarked;
