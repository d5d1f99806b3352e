package org.lagesbild.alerts.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.alerts.delivery.DeliveryId;
import org.lagesbild.alerts.log.DeliveryTable;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Attempts;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.messaging.delivery.DeliveryState;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * What an owner does to what was not delivered, or wants once more. It writes to the topic that lanes read, so that it works
 * on every node.
 */
@Singleton
final class DeliveryDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final DeliveryTable deliveries;
    private final TopicWriter<Delivery> writer;
    private final Clock clock;

    DeliveryDesk(DeliveryTable deliveries, TopicWriter<Delivery> writer, Clock clock) {
        this.deliveries = deliveries;
        this.writer = writer;
        this.clock = clock;
    }

    Stream<Delivery> dead(Row<Subscription> subscription) {
        return deliveries.of(subscription.key()).stream()
                .map(Row::value)
                .filter(delivery -> delivery.attempts().state() == DeliveryState.DEAD);
    }

    /** Throws a 404 where there is no such dead letter. */
    Delivery dead(Row<Subscription> subscription, String id) {
        return dead(subscription)
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .exception()
                        .detail("Det finns inget sådant dödbrev.", "There is no such dead letter."));
    }

    /** Lets them be sent again, under the ids that they had. */
    void replay(Row<Subscription> subscription, List<Delivery> letters) {
        long now = clock.millis();
        letters.forEach(letter -> put(subscription, letter.again(now)));
        settled();
    }

    void discard(Row<Subscription> subscription, List<Delivery> letters) {
        letters.forEach(letter -> said(() -> writer.remove(subscription.partition(), letter.key())));
        settled();
    }

    /** Sends alerts that were said before, under new ids: the receiver has asked for them, and may have seen the old ones. */
    void send(Row<Subscription> subscription, List<String> alerts) {
        long now = clock.millis();
        String request = UUID.randomUUID().toString();
        for (String alert : alerts) {
            put(
                    subscription,
                    new Delivery(
                            subscription.key(),
                            DeliveryId.of(subscription.key(), "replay", request, alert),
                            DeliveryContent.ALERT,
                            List.of(alert),
                            DeliveryCause.NONE,
                            Attempts.at(now),
                            true,
                            Delivery.Progress.NONE));
        }
        settled();
    }

    /** Sends a message that says nothing, as any other is sent. */
    void test(Row<Subscription> subscription) {
        String key = subscription.key();
        put(
                subscription,
                new Delivery(
                        key,
                        DeliveryId.of(key, "test", UUID.randomUUID().toString()),
                        DeliveryContent.TEST,
                        List.of(subscription.value().identity().id()),
                        DeliveryCause.NONE,
                        Attempts.at(clock.millis()),
                        false,
                        Delivery.Progress.NONE));
        settled();
    }

    private void put(Row<Subscription> subscription, Delivery delivery) {
        said(() -> writer.put(subscription.partition(), delivery.key(), delivery));
    }

    private static void said(Runnable write) {
        try {
            write.run();
        } catch (KafkaException e) {
            throw unsure();
        }
    }

    private void settled() {
        try {
            deliveries
                    .current()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw unsure();
        }
    }

    private static ProblemException unsure() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(SOON)
                .detail(
                        "Mäklarna har inte bekräftat allt. Se efter vad som gäller, och sänd annars igen.",
                        "The brokers have not confirmed all of it. Look what holds, and else send it again.");
    }
}
