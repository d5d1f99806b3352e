package org.lagesbild.messaging.released;

import java.time.Instant;
import org.lagesbild.privacy.atom.AtomId;
import org.lagesbild.privacy.atom.ReleasedAtom;

/** A record of {@code released-atoms}: an atom under its id, or how far a partition has closed. */
public sealed interface AtomRecord {

    /** Comes before the partition's number in the key of its clock. */
    String CLOCK = "@clock/";

    /** A released count; which one, its key tells. */
    record Value(int value, boolean missing) implements AtomRecord {

        /** As it is written. */
        public static Value of(ReleasedAtom atom) {
            return new Value(atom.value(), atom.missing());
        }

        /** The atom that stands under the key. */
        public ReleasedAtom atom(String key) {
            return new ReleasedAtom(AtomId.parse(key), missing, value);
        }
    }

    /** Everything that was to close up to this hour stands before this record in its partition. */
    record Clock(Instant hour) implements AtomRecord {}
}
