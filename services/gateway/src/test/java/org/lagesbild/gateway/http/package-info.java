/** Tests. */
@NullMarked
package org.lagesbild.gateway.http;

import org.jspecify.annotations.NullMarked;
