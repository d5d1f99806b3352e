/** Reports kept on disk until the gateway has them. */
@NullMarked
package org.lagesbild.publisher.spool;

import org.jspecify.annotations.NullMarked;
