package org.lagesbild.alerts.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.subscription.ChannelKind;
import org.lagesbild.messaging.subscription.Digest;
import org.lagesbild.messaging.subscription.Pace;
import org.lagesbild.messaging.subscription.SealedSecret;
import org.lagesbild.messaging.subscription.Standing;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.AreaLevel;

/**
 * A subscription as its owner sees it.
 *
 * @param since of the standing
 * @param secret a new one, shown this once
 * @param secrets that messages are signed with now; not what they are
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
record SubscriptionBody(
        String id,
        int revision,
        String label,
        Instant created,
        Standing standing,
        Instant since,
        Set<String> areas,
        Set<String> categories,
        Set<String> levels,
        Set<AlertKind> kinds,
        Set<EpisodeState> states,
        @Nullable AlertSeverity severity,
        ChannelKind channel,
        @Nullable String target,
        String language,
        Digest digest,
        @Nullable HoursBody quietHours,
        int dailyCap,
        List<SecretBody> secrets,
        @Nullable String secret,
        ServiceBody service) {

    /** Local times. */
    @Serdeable
    record HoursBody(String from, String to) {}

    /** @param until absent where it ends when it is replaced */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record SecretBody(Instant since, @Nullable Instant until) {}

    /**
     * How it is served.
     *
     * @param lagSeconds since the oldest alert was said that should have been sent by now and was not
     * @param waiting to be tried again
     * @param held for a digest
     * @param dead letters
     * @param delivered messages so far
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    record ServiceBody(
            long lagSeconds,
            int waiting,
            int held,
            int dead,
            long delivered,
            @Nullable Instant lastDelivered) {}

    /** What is shown beside what is stored. */
    record Shown(@Nullable String target, @Nullable String secret, ServiceBody service, long now) {}

    static SubscriptionBody of(Subscription from, Shown shown) {
        AlertFilter filter = from.filter();
        return new SubscriptionBody(
                from.identity().id(),
                from.identity().revision(),
                from.identity().label(),
                Instant.ofEpochMilli(from.identity().created()),
                from.status().standing(),
                Instant.ofEpochMilli(from.status().since()),
                new TreeSet<>(filter.areas()),
                new TreeSet<>(filter.categories()),
                sorted(filter.levels(), AreaLevel::code),
                sorted(filter.kinds(), kind -> kind),
                sorted(filter.states(), state -> state),
                filter.severity() == AlertSeverity.UNKNOWN ? null : filter.severity(),
                from.channel().kind(),
                shown.target(),
                from.channel().language(),
                from.pace().digest(),
                hours(from.pace()),
                from.pace().dailyCap(),
                secrets(from, shown.now()),
                shown.secret(),
                shown.service());
    }

    private static List<SecretBody> secrets(Subscription from, long now) {
        return from.secrets().stream()
                .filter(secret -> secret.live(now))
                .map(SubscriptionBody::secret)
                .toList();
    }

    private static SecretBody secret(SealedSecret secret) {
        return new SecretBody(
                Instant.ofEpochMilli(secret.since()),
                secret.until() == 0 ? null : Instant.ofEpochMilli(secret.until()));
    }

    private static @Nullable HoursBody hours(Pace pace) {
        return pace.quietFrom() == pace.quietTo()
                ? null
                : new HoursBody(clock(pace.quietFrom()), clock(pace.quietTo()));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static <T, C extends Comparable<C>> Set<C> sorted(Set<T> items, Function<T, C> code) {
        return items.stream().map(code).collect(Collectors.toCollection(TreeSet::new));
    }
}
