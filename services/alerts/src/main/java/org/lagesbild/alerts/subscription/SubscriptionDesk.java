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
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.send.Signature;
import org.lagesbild.alerts.subscription.OrderReading.Wish;
import org.lagesbild.alerts.vault.Vault;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.subscription.Channel;
import org.lagesbild.messaging.subscription.ChannelKind;
import org.lagesbild.messaging.subscription.SealedSecret;
import org.lagesbild.messaging.subscription.Standing;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.web.problem.ProblemType;

/**
 * What an owner does to its subscriptions; nobody else's exist for it. Returns when the brokers have it and this process
 * obeys.
 */
@Singleton
final class SubscriptionDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SOON = Duration.ofSeconds(2);

    /** For how long a replaced secret goes on to be signed with. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private static final int EACH = 20;
    private static final int ALL = 500;

    private final TopicTable<Subscription> subscriptions;
    private final TopicWriter<Subscription> writer;
    private final AlertLog log;
    private final Vault vault;
    private final Targets targets;
    private final Clock clock;

    SubscriptionDesk(
            TopicTable<Subscription> subscriptions,
            TopicWriter<Subscription> writer,
            AlertLog log,
            Vault vault,
            Targets targets,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.writer = writer;
        this.log = log;
        this.vault = vault;
        this.targets = targets;
        this.clock = clock;
    }

    /** @param secret a new one in clear, which is not kept; null where there is none */
    record Made(Subscription subscription, @Nullable String secret) {}

    Stream<Subscription> of(String principal) {
        requireReady();
        return subscriptions.rows().stream()
                .map(Row::value)
                .filter(one -> one.identity().principal().equals(principal));
    }

    /** Throws a 404 where there is none of this owner. */
    Row<Subscription> find(String principal, String id) {
        requireReady();
        return subscriptions
                .row(Subscription.key(principal, id))
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .exception()
                        .detail("Prenumerationen finns inte.", "There is no such subscription."));
    }

    OrderReading reading(Enrolment owner, SubscriptionOrder order) {
        Disclosure rights = Disclosure.to(owner, Vocabularies.areas(), Vocabularies.taxonomy());
        return new OrderReading(order, rights, targets);
    }

    Made create(Enrolment owner, SubscriptionOrder order) {
        Wish wish = reading(owner, order).read();
        requireRoom(owner.principal());
        long now = clock.millis();
        String id = UUID.randomUUID().toString();
        String key = Subscription.key(owner.principal(), id);
        @Nullable String secret = wish.kind() == ChannelKind.WEBHOOK ? Signature.newSecret() : null;
        Subscription made = new Subscription(
                new Subscription.Identity(owner.principal(), id, wish.label(), 1, now),
                wish.filter(),
                new Channel(wish.kind(), vault.seal(key, wish.target()), wish.language()),
                wish.pace(),
                new Subscription.Status(Standing.ACTIVE, now),
                secret == null ? List.of() : List.of(new SealedSecret(vault.seal(key, secret), now, 0)),
                log.end().next());
        return new Made(written(made), secret);
    }

    Subscription replace(Enrolment owner, String id, SubscriptionOrder order, @Nullable String ifMatch) {
        Subscription before = find(owner.principal(), id).value();
        requireRevision(before, ifMatch);
        Wish wish = reading(owner, order).read();
        if (wish.kind() != before.channel().kind()) {
            throw ProblemType.CONFLICT
                    .exception()
                    .detail(
                            "Kanalen kan inte bytas; gör en ny prenumeration.",
                            "The channel stays; make a new subscription.");
        }
        Subscription.Identity next = before.next();
        return written(new Subscription(
                new Subscription.Identity(next.principal(), next.id(), wish.label(), next.revision(), next.created()),
                wish.filter(),
                new Channel(wish.kind(), vault.seal(before.key(), wish.target()), wish.language()),
                wish.pace(),
                before.status(),
                before.secrets(),
                before.from()));
    }

    Subscription set(String principal, String id, Standing standing) {
        Subscription before = find(principal, id).value();
        return before.status().standing() == standing
                ? before
                : written(before.with(new Subscription.Status(standing, clock.millis())));
    }

    /** A new secret beside the present one, which ends a day later. */
    Made rotate(String principal, String id) {
        Subscription before = find(principal, id).value();
        if (before.channel().kind() != ChannelKind.WEBHOOK) {
            throw ProblemType.CONFLICT.exception().detail("Bara webhookar signeras.", "Only webhooks are signed.");
        }
        long now = clock.millis();
        String secret = Signature.newSecret();
        SealedSecret fresh = new SealedSecret(vault.seal(before.key(), secret), now, 0);
        Stream<SealedSecret> last = before.secrets().stream()
                .filter(one -> one.live(now))
                .limit(1)
                .map(one -> new SealedSecret(one.sealed(), one.since(), now + OVERLAP.toMillis()));
        return new Made(
                written(before.with(Stream.concat(Stream.of(fresh), last).toList())), secret);
    }

    void delete(String principal, String id, @Nullable String ifMatch) {
        Subscription before = find(principal, id).value();
        requireRevision(before, ifMatch);
        said(() -> writer.remove(before.key()));
    }

    /** The address in clear, for its owner. */
    @Nullable
    String target(Subscription subscription) {
        return vault.open(subscription.key(), subscription.channel().sealed()).orElse(null);
    }

    private Subscription written(Subscription subscription) {
        said(() -> writer.put(subscription.key(), subscription));
        return subscription;
    }

    private void said(Runnable write) {
        try {
            write.run();
            subscriptions
                    .current()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (KafkaException | CompletionException e) {
            throw ProblemType.UNAVAILABLE
                    .exception()
                    .retryAfter(SOON)
                    .detail(
                            "Mäklarna har inte bekräftat. Det kan gälla ändå; se efter, och sänd annars igen.",
                            "The brokers have not confirmed. It may hold all the same; look, and else send it again.");
        }
    }

    private void requireReady() {
        if (!subscriptions.ready() || !log.ready()) {
            throw ProblemType.UNAVAILABLE
                    .exception()
                    .retryAfter(SOON)
                    .detail("Prenumerationerna läses in.", "Subscriptions are still being read.");
        }
    }

    private void requireRoom(String principal) {
        if (of(principal).count() >= EACH || subscriptions.rows().size() >= ALL) {
            throw ProblemType.CONFLICT
                    .exception()
                    .detail(
                            "Det finns redan så många prenumerationer som får finnas.",
                            "There are as many subscriptions already as there may be.")
                    .with("limits", java.util.Map.of("subscriptions", EACH));
        }
    }

    private static void requireRevision(Subscription known, @Nullable String ifMatch) {
        if (ifMatch != null && !ifMatch.equals(tag(known))) {
            throw ProblemType.CONFLICT
                    .exception()
                    .detail("Prenumerationen har ändrats sedan dess.", "The subscription was changed since then.");
        }
    }

    /** The entity tag of a revision. */
    static String tag(Subscription subscription) {
        return "\"" + subscription.identity().revision() + "\"";
    }
}
