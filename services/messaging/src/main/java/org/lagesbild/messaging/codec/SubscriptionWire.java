package org.lagesbild.messaging.codec;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.subscription.Channel;
import org.lagesbild.messaging.subscription.ChannelKind;
import org.lagesbild.messaging.subscription.Digest;
import org.lagesbild.messaging.subscription.Pace;
import org.lagesbild.messaging.subscription.SealedSecret;
import org.lagesbild.messaging.subscription.Standing;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.schemas.AlertState;
import org.lagesbild.schemas.SubscriptionStanding;

/** Subscriptions on the wire. */
public final class SubscriptionWire {

    private static final Function<AlertKind, org.lagesbild.schemas.AlertKind> KIND =
            Enums.byName(AlertKind.class, org.lagesbild.schemas.AlertKind.class);
    private static final Function<org.lagesbild.schemas.AlertKind, AlertKind> KIND_OF =
            Enums.byName(org.lagesbild.schemas.AlertKind.class, AlertKind.class);
    private static final Function<EpisodeState, AlertState> STATE = Enums.byName(EpisodeState.class, AlertState.class);
    private static final Function<AlertState, EpisodeState> STATE_OF =
            Enums.byName(AlertState.class, EpisodeState.class);
    private static final Function<AlertSeverity, org.lagesbild.schemas.AlertSeverity> SEVERITY =
            Enums.byName(AlertSeverity.class, org.lagesbild.schemas.AlertSeverity.class);
    private static final Function<org.lagesbild.schemas.AlertSeverity, AlertSeverity> SEVERITY_OF =
            Enums.byName(org.lagesbild.schemas.AlertSeverity.class, AlertSeverity.class);
    private static final Function<ChannelKind, org.lagesbild.schemas.ChannelKind> CHANNEL =
            Enums.byName(ChannelKind.class, org.lagesbild.schemas.ChannelKind.class);
    private static final Function<org.lagesbild.schemas.ChannelKind, ChannelKind> CHANNEL_OF =
            Enums.byName(org.lagesbild.schemas.ChannelKind.class, ChannelKind.class);
    private static final Function<Digest, org.lagesbild.schemas.Digest> DIGEST =
            Enums.byName(Digest.class, org.lagesbild.schemas.Digest.class);
    private static final Function<org.lagesbild.schemas.Digest, Digest> DIGEST_OF =
            Enums.byName(org.lagesbild.schemas.Digest.class, Digest.class);
    private static final Function<Standing, SubscriptionStanding> STANDING =
            Enums.byName(Standing.class, SubscriptionStanding.class);
    private static final Function<SubscriptionStanding, Standing> STANDING_OF =
            Enums.byName(SubscriptionStanding.class, Standing.class);

    public static final Wire<Subscription, org.lagesbild.schemas.Subscription> WIRE = Wire.of(
            org.lagesbild.schemas.Subscription.class,
            org.lagesbild.schemas.Subscription.SCHEMA$,
            SubscriptionWire::toAvro,
            SubscriptionWire::fromAvro);

    private SubscriptionWire() {}

    private static org.lagesbild.schemas.Subscription toAvro(Subscription from) {
        AlertFilter filter = from.filter();
        return new org.lagesbild.schemas.Subscription(
                from.identity().principal(),
                from.identity().id(),
                from.identity().revision(),
                from.identity().created(),
                from.identity().label(),
                sorted(filter.areas(), area -> area),
                sorted(filter.categories(), category -> category),
                sorted(filter.levels(), AreaLevel::code),
                sorted(filter.kinds(), KIND),
                sorted(filter.states(), STATE),
                SEVERITY.apply(filter.severity()),
                CHANNEL.apply(from.channel().kind()),
                from.channel().sealed(),
                from.channel().language(),
                DIGEST.apply(from.pace().digest()),
                from.pace().quietFrom(),
                from.pace().quietTo(),
                from.pace().dailyCap(),
                STANDING.apply(from.status().standing()),
                from.status().since(),
                from.secrets().stream().map(SubscriptionWire::toAvro).toList(),
                from.from());
    }

    private static org.lagesbild.schemas.SealedSecret toAvro(SealedSecret secret) {
        return new org.lagesbild.schemas.SealedSecret(secret.sealed(), secret.since(), secret.until());
    }

    private static Subscription fromAvro(org.lagesbild.schemas.Subscription avro) {
        return new Subscription(
                new Subscription.Identity(
                        avro.getPrincipal(), avro.getId(), avro.getLabel(), avro.getRevision(), avro.getCreated()),
                filter(avro),
                new Channel(CHANNEL_OF.apply(avro.getChannel()), avro.getTarget(), avro.getLanguage()),
                new Pace(DIGEST_OF.apply(avro.getDigest()), avro.getQuietFrom(), avro.getQuietTo(), avro.getDailyCap()),
                new Subscription.Status(STANDING_OF.apply(avro.getStanding()), avro.getSince()),
                avro.getSecrets().stream()
                        .map(one -> new SealedSecret(one.getSealed(), one.getSince(), one.getUntil()))
                        .toList(),
                avro.getFrom());
    }

    private static AlertFilter filter(org.lagesbild.schemas.Subscription avro) {
        return new AlertFilter(
                Set.copyOf(avro.getAreas()),
                Set.copyOf(avro.getCategories()),
                avro.getLevels().stream()
                        .flatMap(code -> AreaLevel.parse(code).stream())
                        .collect(Collectors.toSet()),
                set(avro.getKinds(), KIND_OF),
                set(avro.getStates(), STATE_OF),
                SEVERITY_OF.apply(avro.getSeverity()));
    }

    private static <T, A extends Comparable<A>> List<A> sorted(Collection<T> items, Function<T, A> toAvro) {
        return items.stream().map(toAvro).sorted().toList();
    }

    private static <A, T> Set<T> set(Collection<A> items, Function<A, T> fromAvro) {
        return items.stream().map(fromAvro).collect(Collectors.toSet());
    }
}
