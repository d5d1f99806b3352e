/**
 * The adversaries, as code: what anyone may try on what is released, and on what others release. Measured by
 * {@code deploy/bench attacks} and held to their bounds by tests; nothing that runs for a municipality uses them.
 */
@NullMarked
package org.lagesbild.privacy.attack;

import org.jspecify.annotations.NullMarked;
