package org.lagesbild.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.messaging.delivery.DeliveryState;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.subscription.Channel;
import org.lagesbild.messaging.subscription.ChannelKind;
import org.lagesbild.messaging.subscription.Digest;
import org.lagesbild.messaging.subscription.Pace;
import org.lagesbild.messaging.subscription.SealedSecret;
import org.lagesbild.messaging.subscription.Standing;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.AreaLevel;

/** What a subscriber asked for, and what is owed to it, comes off the wire as it went on. */
class SubscriptionWireTest {

    private final SchemaRegistry registry = new OneSchema();

    @Test
    void shouldBringSubscriptionsBackWhole() {
        Subscription subscription = new Subscription(
                new Subscription.Identity("samordnare", "s1", "natt", 3, 1_728_000_000_123L),
                new AlertFilter(
                        Set.of("0191", "0180"),
                        Set.of("FIRE"),
                        Set.of(AreaLevel.REGSO),
                        Set.of(AlertKind.COVERAGE),
                        Set.of(EpisodeState.OPENED, EpisodeState.CANCELLED),
                        AlertSeverity.SEVERE),
                new Channel(ChannelKind.WEBHOOK, "sealed-address", "en"),
                new Pace(Digest.WEEKLY, 1320, 360, 7),
                new Subscription.Status(Standing.PAUSED, 1_728_000_000_456L),
                List.of(new SealedSecret("one", 5, 0), new SealedSecret("two", 3, 9)),
                List.of(4L, 0L, 17L));

        var codec = Topics.SUBSCRIPTIONS.codec(registry);
        assertThat(codec.decode(codec.encode(subscription))).isEqualTo(subscription);
    }

    @Test
    void shouldBringDeliveriesBackWhole() {
        Delivery delivery = new Delivery(
                "samordnare/s1",
                "d1",
                DeliveryContent.DIGEST,
                List.of("a2", "a1"),
                DeliveryCause.DAILY_CAP,
                new Delivery.Attempts(DeliveryState.DEAD, DeliveryCause.STATUS, 422, 3, 11, 12),
                true,
                new Delivery.Progress(List.of(1L, 2L), 20_000, 6, 99, 1_728_000_000_123L));

        var codec = Topics.DELIVERIES.codec(registry);
        assertThat(codec.decode(codec.encode(delivery))).isEqualTo(delivery);
    }

    /** Knows the one schema that was registered last. */
    private static final class OneSchema implements SchemaRegistry {

        private String text = "";

        @Override
        public int register(String subject, String schema) {
            text = schema;
            return 1;
        }

        @Override
        public String byId(int id) {
            return text;
        }

        @Override
        public RegisteredSchema latest(String subject) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public boolean compatible(String subject, String schema) {
            return true;
        }
    }
}
