package org.lagesbild.privacy.pii;

import java.util.Set;

/** Knows some kinds of personal data. Reads a text in time linear in its length, and is safe for several threads. */
@FunctionalInterface
public interface Detector {

    /** Adds the kinds that it finds. */
    void detect(View view, Set<Kind> found);
}
