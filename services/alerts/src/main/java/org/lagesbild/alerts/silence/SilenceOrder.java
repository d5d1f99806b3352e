package org.lagesbild.alerts.silence;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.silence.SilenceReason;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.web.problem.ProblemType;

/**
 * What somebody wants to be silent.
 *
 * @param areas codes, each with all that lies in it
 * @param category a category's or group's code, or {@code *}
 * @param since now, where it is left out
 * @param reason one of the list; there is no free text
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false) // a misspelt one would restrict nothing
record SilenceOrder(
        @Nullable List<String> areas,
        @Nullable String category,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String reason,
        @Nullable String reference) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{0,32}");
    private static final List<SilenceReason> REASONS = Arrays.stream(SilenceReason.values())
            .filter(one -> one != SilenceReason.UNKNOWN)
            .toList();
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST_AREAS = 100;

    /** The silence, or a 422 that lists everything that is wrong with it; never a value that was sent. */
    Silence silence(String id, String by, Instant now, Disclosure rights) {
        List<String> faults = new ArrayList<>();
        Instant from = requireNonNullElse(since, now);
        Instant to = requireNonNullElse(until, Instant.EPOCH);
        List<String> where = requireNonNullElse(areas, List.of());
        String what = requireNonNullElse(category, "");
        check(faults, !where.isEmpty() && where.size() <= MOST_AREAS, "areas: 1–100");
        check(faults, where.stream().allMatch(rights::area), "areas: unknown or not granted");
        check(faults, known(what) && allowed(what, rights), "category: unknown or not granted");
        check(faults, to.isAfter(now) && to.isAfter(from), "until: after since and now");
        check(faults, !to.isAfter(from.plus(LONGEST)), "until: at most 90 days after since");
        SilenceReason why = why();
        check(faults, why != SilenceReason.UNKNOWN, "reason: one of " + REASONS);
        String number = requireNonNullElse(reference, "");
        check(faults, REFERENCE.matcher(number).matches(), "reference: at most 32 of A-Z, a-z, 0-9, dot, dash");
        if (!faults.isEmpty()) {
            throw ProblemType.INVALID
                    .exception()
                    .with("faults", faults)
                    .detail("Fel i: " + String.join("; ", faults), "Wrong: " + String.join("; ", faults));
        }
        return new Silence(id, where, what, why, number, by, from, to);
    }

    private SilenceReason why() {
        return REASONS.stream()
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(SilenceReason.UNKNOWN);
    }

    private static boolean known(String code) {
        return code.equals(Silence.ALL)
                || Vocabularies.taxonomy().contains(code)
                || Vocabularies.taxonomy().findGroup(code).isPresent();
    }

    static boolean allowed(String code, Disclosure rights) {
        return code.equals(Silence.ALL) ? rights.complete() : rights.counts(code);
    }

    private static void check(List<String> faults, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
