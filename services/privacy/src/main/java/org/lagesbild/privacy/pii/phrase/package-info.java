/** What is known by its form or by the word before it: tables of expressions that match in linear time. */
@NullMarked
package org.lagesbild.privacy.pii.phrase;

import org.jspecify.annotations.NullMarked;
