@NullMarked
package org.lagesbild.web.kafka;

import org.jspecify.annotations.NullMarked;
