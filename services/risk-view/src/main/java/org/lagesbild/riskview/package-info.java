@NullMarked
package org.lagesbild.riskview;

import org.jspecify.annotations.NullMarked;
