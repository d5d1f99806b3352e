/** The files with which a partner of one kind begins. */
@NullMarked
package org.lagesbild.publisher.template;

import org.jspecify.annotations.NullMarked;
