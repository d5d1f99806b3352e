/** Tests of the files with which a partner begins. */
@NullMarked
package org.lagesbild.publisher.template;

import org.jspecify.annotations.NullMarked;
