/** Noise that an id and a secret decide: the same atom gets the same noise, and nobody without the key can tell it. */
@NullMarked
package org.lagesbild.privacy.noise;

import org.jspecify.annotations.NullMarked;
