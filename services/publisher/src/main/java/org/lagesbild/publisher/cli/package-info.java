/** The publisher's command line. */
@NullMarked
package org.lagesbild.publisher.cli;

import org.jspecify.annotations.NullMarked;
