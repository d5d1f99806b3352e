package org.lagesbild.messaging.vocabulary;

import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.taxonomy.Taxonomy;

/** What one event type of polisen.se means in our taxonomy. */
public sealed interface PolisenMeaning {

    /** What to report; empty for what is no incident. An unmapped type is reported as OTHER, its origin unknown. */
    Optional<Mapped> incident();

    /** The type names a kind of incident. Lenses are sorted. */
    record Mapped(String category, Origin origin, Severity severity, List<String> lenses) implements PolisenMeaning {

        public Mapped {
            lenses = List.copyOf(lenses);
        }

        @Override
        public Optional<Mapped> incident() {
            return Optional.of(this);
        }
    }

    /** A summary of other events, or news: to count it would be to count twice, or nothing. */
    record NotAnIncident() implements PolisenMeaning {

        @Override
        public Optional<Mapped> incident() {
            return Optional.empty();
        }
    }

    /** A type that the mapping does not know. Count it as OTHER and say how many there are, never drop it. */
    record Unmapped() implements PolisenMeaning {

        @Override
        public Optional<Mapped> incident() {
            return Optional.of(new Mapped(Taxonomy.OTHER, Origin.UNKNOWN, Severity.UNKNOWN, List.of()));
        }
    }
}
