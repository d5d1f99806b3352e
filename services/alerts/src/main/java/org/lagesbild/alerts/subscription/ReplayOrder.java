package org.lagesbild.alerts.subscription;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.Alert;

/**
 * What is to be sent once more, of what the subscription wants and its owner may read.
 *
 * @param since inclusive, of when it was said; {@code until} exclusive
 * @param areas codes, each standing for everything below it
 * @param alerts ids
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false) // a misspelt one would restrict nothing
public record ReplayOrder(
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable List<String> areas,
        @Nullable List<String> alerts) {

    boolean empty() {
        return since == null && until == null && none(areas) && none(alerts);
    }

    /** Whether the time, area and id of an alert are among those asked for; what was left out restricts nothing. */
    boolean covers(Alert alert) {
        Instant at = Instant.ofEpochMilli(alert.moment().at());
        return (since == null || !at.isBefore(since))
                && (until == null || at.isBefore(until))
                && allows(alerts, id -> id.equals(alert.identity().id()))
                && allows(
                        areas,
                        one -> Vocabularies.areas().within(alert.subject().area(), one));
    }

    private static boolean allows(@Nullable List<String> list, Predicate<String> fits) {
        return list == null || list.isEmpty() || list.stream().anyMatch(fits);
    }

    private static boolean none(@Nullable List<String> list) {
        return list == null || list.isEmpty();
    }
}
