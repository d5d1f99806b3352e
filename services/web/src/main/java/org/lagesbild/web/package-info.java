@NullMarked
package org.lagesbild.web;

import org.jspecify.annotations.NullMarked;
