/** Tests of quotas. */
@NullMarked
package org.lagesbild.gateway.quota;

import org.jspecify.annotations.NullMarked;
