package org.lagesbild.gateway.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.read.Gate.Sender;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

final class GateTest {

    private static final String ID = "3f0e7c52-8a7d-4a53-9d5c-1d8f6a0f4b11";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Enrolment POLICE = new Enrolment(
                    "polisen",
                    Role.PUBLISHER,
                    "POLICE",
                    List.of("0191"),
                    List.of("*"),
                    List.of(),
                    24,
                    false,
                    Instant.EPOCH)
            .with(Onboarding.MADE_UP);

    private static final Rights RIGHTS = Rights.of(POLICE, Vocabularies.taxonomy(), Vocabularies.areas());

    private final Gate gate = new Gate(Vocabularies.taxonomy(), Vocabularies.areas());

    @Test
    void shouldKeepNoMoreOfTheTimeThanTheHour() {
        Report report = sound(item("\"category\":\"ASSAULT\",\"occurredAt\":\"2026-03-01T12:34:56Z\""));
        assertThat(report.occurredAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(report.precision()).isEqualTo(Precision.HOUR);
    }

    @Test
    void shouldKeepOnlyTheDayOfWhatIsSensitive() {
        Report report = sound(item("\"category\":\"SEXUAL_ASSAULT\",\"occurredAt\":\"2026-03-01T12:34:56Z\""));
        assertThat(report.occurredAt()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(report.precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void shouldKeepOnlyTheMunicipalityOfWhatIsSensitive() {
        String item = item("\"category\":\"SEXUAL_ASSAULT\",\"occurredAt\":\"2026-03-01T12:34:56Z\"");
        Report report = sound(item.replace("\"0191\"", "\"0191R005\""));
        assertThat(item).contains("\"0191\"");
        assertThat(report.area()).isEqualTo("0191");
    }

    @Test
    void shouldFindEverythingThatIsWrongAtOnce() {
        String item = """
                {"eventId":"nope","revision":"two","kind":"DELETE","category":"THEFT_OF_TIME","area":"9999",
                 "occurredAt":"yesterday","place":"MOON","severity":"VERY","origin":"X","certainty":1,
                 "lenses":["YOUTH","WOLVES"],"scope":"WORLD","note":"19121212-1212","name":"x"}
                """;
        assertThat(refused(item))
                .containsExactlyInAnyOrder(
                        "eventId.malformed /eventId",
                        "field.malformed /revision",
                        "kind.unknown /kind",
                        "category.unknown /category",
                        "area.unknown /area",
                        "occurredAt.malformed /occurredAt",
                        "place.unknown /place",
                        "severity.unknown /severity",
                        "origin.unknown /origin",
                        "field.malformed /certainty",
                        "lenses.unknown /lenses/1",
                        "scope.unknown /scope",
                        "field.unknown /*",
                        "guard.personnummer /*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "note":"Storgatan 12"                           | guard.streetAddress /*
            "19880413-2382":"x"                             | guard.personnummer /*
            "note":{"more":["x",{"deep":"880413-2382"}]}    | guard.personnummer /*
            "note":880413002382                             | ''
            "bankgiro":"5050-1055"                          | guard.bankgiro /*
            "severity":"Storgatan 12"                       | guard.streetAddress /severity
            "revision":"070-174 06 05"                      | guard.phone /revision
            "revision":198804132382                         | guard.personnummer /revision
            "certainty":["anna@example.org"]                | guard.email /certainty
            "place":"SHOP","place":"Storgatan 12"           | guard.streetAddress /place
            "lenses":["YOUTH","Storgatan 12"]               | guard.streetAddress /lenses/1
            "lenses":["YOUTH",{"a":"Storgatan 12"}]         | guard.streetAddress /lenses
            "receivedAt":"880413-2382"                      | guard.personnummer /receivedAt
            """)
    void shouldSayWhatItTookItFor(String fields, String finding) {
        List<String> found = refused(item("\"category\":\"ASSAULT\",\"occurredAt\":\"2026-03-01\"," + fields));
        if (finding.isEmpty()) {
            assertThat(found).noneMatch(one -> one.startsWith("guard."));
        } else {
            assertThat(found).contains(finding);
        }
    }

    @Test
    void shouldRefuseARetractionThatSaysMoreThanItNeeds() {
        assertThat(refused("{\"eventId\":\"%s\",\"kind\":\"RETRACT\",\"revision\":2,\"place\":\"880413-2382\"}"
                        .formatted(ID)))
                .containsExactly("guard.personnummer /place");
    }

    @Test
    void shouldReadWhatItCanOfAnUnreadableItem() {
        assertThat(refused("{\"note\":\"880413-2382")).containsExactly("record.undecodable ", "guard.personnummer ");
        assertThat(refused("[\"880413-2382\"]")).containsExactly("record.undecodable ", "guard.personnummer ");
    }

    @Test
    void shouldReadNoMoreThanARequestMayMakeIt() {
        String half = "x".repeat(3_000);
        String item = "{"
                + IntStream.range(0, 20)
                        .mapToObj(i -> "\"n%d\":\"%s\"".formatted(i, half))
                        .collect(Collectors.joining(","))
                + "}";
        Sender sender = new Sender(RIGHTS, ID, NOW);
        List<String> last = List.of();
        for (int i = 0; i < 5; i++) {
            last = codes(gate.check(json(item), sender));
        }
        assertThat(codes(gate.check(json(item), new Sender(RIGHTS, ID, NOW)))).doesNotContain("guard.overlong /*");
        assertThat(last).contains("guard.overlong /*", "field.unknown /*");
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertThat(refused("{}"))
                .containsExactlyInAnyOrder(
                        "eventId.missing /eventId",
                        "category.missing /category",
                        "area.missing /area",
                        "occurredAt.missing /occurredAt");
    }

    @Test
    void shouldTakeNullForAbsent() {
        String sent = item("\"category\":\"ASSAULT\",\"occurredAt\":\"2026-03-01\",\"place\":null,\"lenses\":null");
        assertThat(sound(sent).place()).isEmpty();
    }

    @Test
    void shouldAskOnlyIdAndRevisionOfARetraction() {
        Report report = sound("{\"eventId\":\"%s\",\"kind\":\"RETRACT\",\"revision\":2}".formatted(ID));
        assertThat(report.kind()).isEqualTo(ReportKind.RETRACT);
        assertThat(refused("{\"eventId\":\"%s\",\"kind\":\"RETRACT\"}".formatted(ID)))
                .containsExactly("revision.missing /revision");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "category":"ASSAULT","occurredAt":"2027-01-01"                             | occurredAt.future /occurredAt
            "category":"ASSAULT","occurredAt":"2026-03-01","kind":"CORRECT"            | revision.tooLow /revision
            "category":"ASSAULT","occurredAt":"2026-03-01","kind":"HEARTBEAT"          | kind.unknown /kind
            "category":"ASSAULT","occurredAt":"2026-03-01","severity":"UNKNOWN"        | severity.unknown /severity
            "category":"ASSAULT","occurredAt":"2026-03-01","lenses":[1]                | field.malformed /lenses
            "category":"ASSAULT","category":"THREAT","occurredAt":"2026-03-01"         | field.malformed /category
            "category":"ASSAULT","occurredAt":"2026-03-01","revision":1e99             | field.malformed /revision
            "category":"ASSAULT","occurredAt":"2026-03-01","receivedAt":"2026-03-01"   | field.reserved /receivedAt
            "category":"ASSAULT","occurredAt":"2026-03-01","precision":"DAY"           | field.unknown /*
            """)
    void shouldRefuse(String fields, String finding) {
        assertThat(refused(item(fields))).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "\"x\"", "{\"a\":}", "{} {}", "{\"eventId\":\"\u0001\"}", "{'a':1}"})
    void shouldCallAnythingElseUnreadable(String item) {
        assertThat(refused(item)).containsExactly("record.undecodable ");
    }

    @Test
    void shouldRepeatAnIdOnlyWhereItHasTheShapeOfOne() {
        assertThat(verdict("{\"eventId\":\"%s\"}".formatted(ID)).eventId()).isEqualTo(ID);
        assertThat(verdict("{\"eventId\":\"19121212-1212\"}").eventId()).isEmpty();
    }

    @Test
    void shouldRefuseWhatTheSenderMayNotSay() {
        String elsewhere =
                item("\"category\":\"ASSAULT\",\"occurredAt\":\"2026-03-01\"").replace("0191", "0180");
        assertThat(refused(elsewhere)).containsExactly("area.notGranted /area");
    }

    private static String item(String fields) {
        return "{\"eventId\":\"%s\",\"area\":\"0191\",%s}".formatted(ID, fields);
    }

    private Report sound(String item) {
        Verdict verdict = verdict(item);
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound) verdict).report();
    }

    private List<String> refused(String item) {
        return codes(verdict(item));
    }

    private static List<String> codes(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict)
                .findings().stream()
                        .map(finding -> finding.code().code() + " " + finding.pointer())
                        .toList();
    }

    private Verdict verdict(String item) {
        return gate.check(json(item), new Sender(RIGHTS, ID, NOW));
    }

    private static Item json(String item) {
        return new Item.Json(item.getBytes(StandardCharsets.UTF_8), 0);
    }
}
