package org.lagesbild.publisher.csv;

import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.incident.Report;

/** What a row of a table says. */
public sealed interface RowReading {

    /** As a spreadsheet numbers it. */
    int row();

    /** Whose it is, where that can be read. */
    Optional<String> eventId();

    /**
     * An incident, as coarse as it is published.
     *
     * @param content with the event's id, and revision 1
     * @param mapped false where the source's code is not in the mapping, so that it is OTHER
     */
    record Incident(int row, Report content, boolean mapped) implements RowReading {

        @Override
        public Optional<String> eventId() {
            return Optional.of(content.eventId());
        }
    }

    /** The mapping says that this code is no incident. */
    record NoIncident(int row, Optional<String> eventId) implements RowReading {}

    /** Not to be published as it stands; the codes say why, and never what stood there. */
    record Unsound(int row, Optional<String> eventId, List<String> codes) implements RowReading {

        public Unsound {
            codes = List.copyOf(codes);
        }
    }
}
