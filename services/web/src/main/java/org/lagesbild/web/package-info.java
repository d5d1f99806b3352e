/** Manners of HTTP that every service of the house shares: problems, credentials, health, paging. */
@NullMarked
package org.lagesbild.web;

import org.jspecify.annotations.NullMarked;
