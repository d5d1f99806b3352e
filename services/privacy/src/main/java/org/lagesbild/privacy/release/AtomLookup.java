package org.lagesbild.privacy.release;

import java.util.Optional;
import org.lagesbild.privacy.atom.ReleasedAtom;

/** Released atoms by the text of their id. */
@FunctionalInterface
public interface AtomLookup {

    Optional<ReleasedAtom> find(String id);
}
