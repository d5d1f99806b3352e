/** What comes with a request and is not its body: read by the guard, and never kept. */
@NullMarked
package org.lagesbild.gateway.door;

import org.jspecify.annotations.NullMarked;
