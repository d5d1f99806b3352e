package org.lagesbild.publisher.recorded;

import java.time.Instant;
import java.util.Optional;
import org.lagesbild.risk.incident.Report;

/**
 * What was known of one incident at one time.
 *
 * @param eventId the partner's id of it, hashed under its secret
 * @param content empty where the code is no incident
 */
record Sighting(RecordedPartner partner, String eventId, Instant at, Optional<Report> content) {

    String incident() {
        return partner.id() + '/' + eventId;
    }
}
