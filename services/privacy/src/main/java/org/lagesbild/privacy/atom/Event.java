package org.lagesbild.privacy.atom;

import java.time.Duration;
import java.time.Instant;
import org.lagesbild.privacy.policy.Step;

/**
 * One incident as far as counting needs it.
 *
 * @param area the finest that is known
 * @param group of its category
 * @param wholeDay only the local day is known, at whose midnight {@code occurredAt} stands
 */
public record Event(String area, String group, boolean sensitive, Instant occurredAt, boolean wholeDay) {

    /** What is known by day alone belongs to the day's last hour: that bucket is open when such a report comes. */
    Instant countedAt() {
        return wholeDay ? Bucket.at(Step.DAY, occurredAt).end().minus(Duration.ofHours(1)) : occurredAt;
    }
}
