package org.lagesbild.alerts.subscription;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a subscription would have brought.
 *
 * @param matched alerts that were wanted; {@code sent} leaves out those that were silenced or belonged to a municipality's
 * @param busiestDay alerts of the local day on which most were sent
 * @param newest some of them
 */
@Serdeable
record PreviewBody(Instant from, Instant to, int matched, int sent, int busiestDay, List<Sample> newest) {

    /** One that was wanted. */
    @Serdeable
    record Sample(String id, LocalDate day, String area, String category) {}
}
