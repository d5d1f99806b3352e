package org.lagesbild.web.rights;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.PersonHash;

/** One principal as it is written; what is left out is null until it is asked for. */
record RightsEntry(
        @Nullable String id,
        @Nullable String role,
        @Nullable String sector,
        @Nullable List<String> areas,
        @Nullable List<String> categories,
        @Nullable List<String> keyHashes,
        @Nullable List<String> clients,
        @Nullable List<String> people,
        @Nullable Long itemsPerHour,
        @Nullable Map<String, Long> categoryItemsPerHour,
        @Nullable Integer expectedGapHours,
        @Nullable Boolean suspended,
        @Nullable Long kafkaBytesPerSecond,
        @Nullable OnboardingEntry onboarding) {

    private static final int DAY = 24;

    String name() {
        return Objects.requireNonNullElse(id, "");
    }

    /** Publisher, coordination, released or operator; the others are nobody's to grant. */
    Optional<Role> grantedRole() {
        return Stream.of(Role.PUBLISHER, Role.COORDINATION, Role.RELEASED, Role.OPERATOR)
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(role))
                .findFirst();
    }

    String sectorCode() {
        return Objects.requireNonNullElse(sector, "");
    }

    List<String> areaCodes() {
        return Objects.requireNonNullElse(areas, List.of());
    }

    List<String> categoryCodes() {
        return Objects.requireNonNullElse(categories, List.of());
    }

    List<String> hashes() {
        return Objects.requireNonNullElse(keyHashes, List.of());
    }

    /** As the issuer calls them; only their hashes leave the file. */
    List<String> personNames() {
        return Objects.requireNonNullElse(people, List.of());
    }

    List<String> clientNames() {
        return Objects.requireNonNullElse(clients, List.of());
    }

    Quotas quotas() {
        return new Quotas(
                Objects.requireNonNullElse(itemsPerHour, 0L),
                Objects.requireNonNullElse(categoryItemsPerHour, Map.of()));
    }

    int gapHours() {
        return Objects.requireNonNullElse(expectedGapHours, DAY);
    }

    long bytesPerSecond() {
        return Objects.requireNonNullElse(kafkaBytesPerSecond, 0L);
    }

    Onboarding onboarded() {
        return onboarding == null ? Onboarding.NONE : onboarding.onboarding();
    }

    Enrolment enrolment(Instant since) {
        return new Enrolment(
                name(),
                grantedRole().orElseThrow(),
                sectorCode(),
                areaCodes(),
                categoryCodes(),
                hashes(),
                clientNames(),
                personNames().stream().map(PersonHash::of).toList(),
                quotas(),
                gapHours(),
                Boolean.TRUE.equals(suspended),
                since,
                bytesPerSecond(),
                onboarded());
    }
}
