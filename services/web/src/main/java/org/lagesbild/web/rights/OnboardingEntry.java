package org.lagesbild.web.rights;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Onboarding;

/** What is on record of a publisher's feed, as it is written; what is left out is missing. */
record OnboardingEntry(
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String authority,
        @Nullable String dpia,
        @Nullable String secrecy,
        @Nullable String retention) {

    Onboarding onboarding() {
        return new Onboarding(
                text(purpose), text(legalBasis), text(authority), text(dpia), text(secrecy), text(retention));
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
