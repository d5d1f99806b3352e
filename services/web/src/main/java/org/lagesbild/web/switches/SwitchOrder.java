package org.lagesbild.web.switches;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * What an operator says of a switch.
 *
 * @param reason one of the list; there is no free text
 * @param reference a case number elsewhere
 * @param until when it ends by itself
 */
@Serdeable
record SwitchOrder(
        @Nullable SwitchReason reason,
        @Nullable String reference,
        @Nullable Instant until) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{0,32}");

    /** Throws a 422 where something is missing, malformed or already over. */
    void check(Instant now) {
        if (reason == null || reason == SwitchReason.UNKNOWN) {
            throw wrong("reason saknas.", "reason is missing.");
        }
        if (!REFERENCE.matcher(caseNumber()).matches()) {
            throw wrong(
                    "reference är högst 32 av A-Z, a-z, 0-9, punkt, streck.",
                    "reference is at most 32 of A-Z, a-z, 0-9, dot, dash.");
        }
        if (until != null && !until.isAfter(now)) {
            throw wrong("until har redan passerat.", "until has passed already.");
        }
    }

    SwitchReason why() {
        return Objects.requireNonNullElse(reason, SwitchReason.UNKNOWN);
    }

    String caseNumber() {
        return Objects.requireNonNullElse(reference, "");
    }

    Optional<Instant> end() {
        return Optional.ofNullable(until);
    }

    private static ProblemException wrong(String sv, String en) {
        return ProblemType.INVALID.exception().detail(sv, en);
    }
}
