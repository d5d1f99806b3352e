/** Where schemas are kept: the port, and its open implementation over HTTP. */
@NullMarked
package org.lagesbild.messaging.registry;

import org.jspecify.annotations.NullMarked;
