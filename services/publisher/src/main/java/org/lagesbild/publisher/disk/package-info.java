/** Files that survive full disks and stopped machines. */
@NullMarked
package org.lagesbild.publisher.disk;

import org.jspecify.annotations.NullMarked;
