/** What personal data looks like in a text: kinds, and the text as detectors read it. */
@NullMarked
package org.lagesbild.privacy.pii;

import org.jspecify.annotations.NullMarked;
