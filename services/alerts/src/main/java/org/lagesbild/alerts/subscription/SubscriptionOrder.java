package org.lagesbild.alerts.subscription;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner asks for. Everything but channel and target may be left out, and then restricts nothing.
 *
 * @param label a code by which the owner knows it again
 * @param areas codes, each standing for everything below it
 * @param categories codes of categories or groups
 * @param levels of areas, such as {@code regso}
 * @param severity at least this
 * @param channel {@code WEBHOOK} or {@code EMAIL}
 * @param target an https address, or a mail address
 * @param language of mail: {@code sv} or {@code en}
 * @param digest {@code IMMEDIATE}, {@code DAILY} or {@code WEEKLY}
 * @param dailyCap alerts of a local day
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false) // a misspelt one would restrict nothing
public record SubscriptionOrder(
        @Nullable String label,
        @Nullable List<String> areas,
        @Nullable List<String> categories,
        @Nullable List<String> levels,
        @Nullable List<String> kinds,
        @Nullable List<String> states,
        @Nullable String severity,
        @Nullable String channel,
        @Nullable String target,
        @Nullable String language,
        @Nullable String digest,
        @Nullable QuietHours quietHours,
        @Nullable Integer dailyCap) {

    /** Local times, as in 22:00; they may go over midnight. */
    @Serdeable
    public record QuietHours(
            @Nullable String from, @Nullable String to) {}
}
