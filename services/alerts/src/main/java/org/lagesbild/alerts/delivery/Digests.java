package org.lagesbild.alerts.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Attempts;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;

/**
 * Makes one message of what was held, for each reason and time. A process may end between a digest and the removal of its
 * parts: what already stands in a digest is not put into another one, and what is made again has the same id.
 */
final class Digests {

    /** A message stays of a size that every endpoint takes. */
    private static final int LARGEST = 200;

    private static final Comparator<Issue> ORDER =
            Comparator.comparingLong(Issue::due).thenComparing(Issue::because);

    private Digests() {}

    private record Issue(DeliveryCause because, long due) {}

    /** @param gathered alerts that stand in a digest already */
    static List<Delivery> of(
            String subscription, List<Delivery> held, Set<String> gathered, AlertLog log, Instant now) {
        Map<Issue, List<Delivery>> issues = held.stream()
                .collect(Collectors.groupingBy(
                        part -> new Issue(part.because(), part.attempts().due()),
                        () -> new TreeMap<>(ORDER),
                        Collectors.toList()));
        List<Delivery> digests = new ArrayList<>();
        issues.forEach((issue, parts) -> {
            List<String> alerts = ordered(parts, log);
            alerts.removeIf(gathered::contains);
            for (int from = 0; from < alerts.size(); from += LARGEST) {
                List<String> some = alerts.subList(from, Math.min(from + LARGEST, alerts.size()));
                digests.add(digest(subscription, issue, some, now));
            }
        });
        return digests;
    }

    private static List<String> ordered(List<Delivery> parts, AlertLog log) {
        return parts.stream()
                .flatMap(part -> part.alerts().stream())
                .flatMap(id -> log.find(id).stream())
                .sorted(LoggedAlert.ORDER)
                .map(LoggedAlert::id)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Delivery digest(String subscription, Issue issue, List<String> alerts, Instant now) {
        return new Delivery(
                subscription,
                DeliveryId.of(subscription, "digest", Long.toString(issue.due()), alerts.get(0)),
                DeliveryContent.DIGEST,
                alerts,
                issue.because(),
                Attempts.at(now.toEpochMilli()),
                false,
                Delivery.Progress.NONE);
    }
}
