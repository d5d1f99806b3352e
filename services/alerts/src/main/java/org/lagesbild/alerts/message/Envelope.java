package org.lagesbild.alerts.message;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.risk.alert.EpisodeState;

/**
 * What goes out by itself, by stream or webhook, in the form that the Standard Webhooks specification recommends.
 *
 * @param type such as {@code alert.opened}
 * @param timestamp of what it is about; the same over all attempts
 * @param replay whether it was sent before, or lay in the log before anybody listened: no reason to wake somebody
 */
@Serdeable
public record Envelope<T>(String type, Instant timestamp, boolean replay, T data) {

    /**
     * Several alerts in one message.
     *
     * @param because why they were not sent one by one: {@code DIGEST}, {@code QUIET_HOURS} or {@code DAILY_CAP}
     */
    @Serdeable
    public record DigestBody(String subscription, DeliveryCause because, int count, List<AlertBody> alerts) {}

    /** A subscription of the same owner: one whose endpoint is gone, or this one, which is tried out. */
    @Serdeable
    public record SubscriptionRef(String subscription) {}

    public static Envelope<AlertBody> alert(AlertBody body, boolean replay) {
        return new Envelope<>(type(body.state()), body.at(), replay, body);
    }

    public static Envelope<DigestBody> digest(DigestBody body, Instant due, boolean replay) {
        return new Envelope<>("alerts.digest", due, replay, body);
    }

    /** What is said of a subscription, such as {@code subscription.disabled}. */
    public static Envelope<SubscriptionRef> about(DeliveryContent what, String subscription, Instant at) {
        String type = "subscription." + what.name().toLowerCase(Locale.ROOT);
        return new Envelope<>(type, at, false, new SubscriptionRef(subscription));
    }

    /** As in {@code alert.opened}. */
    public static String type(EpisodeState state) {
        return "alert." + state.name().toLowerCase(Locale.ROOT);
    }
}
