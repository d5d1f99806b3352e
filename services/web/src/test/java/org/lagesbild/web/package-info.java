/** Manners of HTTP, tried over HTTP. */
@NullMarked
package org.lagesbild.web;

import org.jspecify.annotations.NullMarked;
