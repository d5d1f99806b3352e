package org.lagesbild.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.web.access.PersonHash;

final class RightsFileTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final RightsFile rights = new RightsFile(Vocabularies.taxonomy(), Vocabularies.areas());

    @Test
    void shouldReadAPublisher() {
        String sector = Vocabularies.taxonomy().sectors().iterator().next().code();
        String yaml = """
                principals:
                  - id: polisen
                    role: publisher
                    sector: %s
                    areas: ["0191"]
                    categories: ["*"]
                    keyHashes: ["%s"]
                    expectedGapHours: 48
                    kafkaBytesPerSecond: 50000
                    onboarding:
                      purpose: Gemensam lägesbild
                      legalBasis: Lag (2023:196)
                      authority: Polismyndigheten
                      dpia: KS 2026-12
                      secrecy: Menprövad, sekretess hindrar inte
                """.formatted(sector, HASH);
        assertThat(rights.parse(yaml, SINCE))
                .containsExactly(new Enrolment(
                        "polisen",
                        Role.PUBLISHER,
                        sector,
                        List.of("0191"),
                        List.of("*"),
                        List.of(HASH),
                        List.of(),
                        List.of(),
                        Quotas.USUAL,
                        48,
                        false,
                        SINCE,
                        50_000,
                        new Onboarding(
                                "Gemensam lägesbild",
                                "Lag (2023:196)",
                                "Polismyndigheten",
                                "KS 2026-12",
                                "Menprövad, sekretess hindrar inte",
                                "")));
        assertThat(rights.parse(yaml, SINCE).get(0).onboarding().missing()).containsExactly("retention");
    }

    @Test
    void shouldKeepPeopleAsHashesAlone() {
        String yaml = """
                principals:
                  - id: samordning
                    role: coordination
                    areas: ["0191"]
                    categories: ["*"]
                    people: ["Anna.Berg@kommun.example", "8f2c"]
                """;
        Enrolment read = rights.parse(yaml, SINCE).get(0);
        assertThat(read.people()).containsExactly(PersonHash.of("anna.berg@kommun.example"), PersonHash.of("8f2c"));
        assertThat(read.toString()).doesNotContainIgnoringCase("anna");
    }

    @Test
    void shouldRefuseAPersonWhoStandsTwice() {
        String yaml = """
                principals:
                  - id: samordning
                    role: coordination
                    areas: ["0191"]
                    categories: ["*"]
                    people: ["anna@kommun.example"]
                  - id: skolan
                    role: coordination
                    areas: ["0191"]
                    categories: ["*"]
                    people: ["Anna@kommun.example"]
                """;
        assertThat(catchThrowableOfType(RightsException.class, () -> rights.parse(yaml, SINCE)))
                .hasMessageContaining("skolan: a person stands twice");
    }

    @Test
    void shouldReadClientsAndQuotas() {
        String yaml = """
                principals:
                  - id: samordning
                    role: coordination
                    areas: ["0191"]
                    categories: ["*"]
                    clients: ["7b0c-app"]
                    itemsPerHour: 500
                    categoryItemsPerHour: {"*": 100, ASSAULT: 20}
                """;
        Enrolment read = rights.parse(yaml, SINCE).get(0);
        assertThat(read.clients()).containsExactly("7b0c-app");
        assertThat(read.quotas()).isEqualTo(new Quotas(500, Map.of("*", 100L, "ASSAULT", 20L)));
    }

    @Test
    void shouldRefuseQuotasAndClientsThatMakeNoSense() {
        String yaml = """
                principals:
                  - id: drift
                    role: operator
                    clients: ["one"]
                  - id: drift-2
                    role: operator
                    clients: ["one", " "]
                    itemsPerHour: 0
                    categoryItemsPerHour: {NOPE: 100, "*": -1}
                """;
        RightsException refused = catchThrowableOfType(RightsException.class, () -> rights.parse(yaml, SINCE));
        assertThat(refused.faults()).hasSize(5);
    }

    @Test
    void shouldListEverythingThatIsWrongAtOnce() {
        String yaml = """
                principals:
                  - id: Polisen
                    role: publisher
                    sector: NOPE
                    areas: ["9999"]
                    categories: []
                    keyHashes: ["a-key-by-mistake"]
                  - id: drift
                    role: king
                    expectedGapHours: 0
                    areas: ["00"]
                    categories: ["*"]
                """;
        RightsException refused = catchThrowableOfType(RightsException.class, () -> rights.parse(yaml, SINCE));
        assertThat(refused.faults()).hasSize(7);
        assertThat(refused).hasMessageContaining("no such area: 9999").hasMessageNotContaining("a-key-by-mistake");
    }

    @Test
    void shouldRefuseAFieldItDoesNotKnow() {
        RightsException refused = catchThrowableOfType(
                RightsException.class, () -> rights.parse("principals:\n  - id: a1\n    key: secret\n", SINCE));
        assertThat(refused).hasMessageContaining("near line").hasMessageNotContaining("secret");
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThat(catchThrowableOfType(RightsException.class, () -> rights.parse("principals: []", SINCE)))
                .hasMessageContaining("there is none");
    }
}
