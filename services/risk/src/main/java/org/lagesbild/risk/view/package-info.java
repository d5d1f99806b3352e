/** The product's main output: everything known about one area. */
@NullMarked
package org.lagesbild.risk.view;

import org.jspecify.annotations.NullMarked;
