/** Into the partner's topic, and the truth about what arrived there. */
@NullMarked
package org.lagesbild.gateway.publish;

import org.jspecify.annotations.NullMarked;
