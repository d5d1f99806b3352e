/** What holds for every stream of server-sent events: it ends with its reader's rights, and when an operator says so. */
@NullMarked
package org.lagesbild.web.stream;

import org.jspecify.annotations.NullMarked;
