/** The routes, and what they answer. */
@NullMarked
package org.lagesbild.gateway.http;

import org.jspecify.annotations.NullMarked;
