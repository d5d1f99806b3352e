package org.lagesbild.publisher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.gateway.FakeGateway;

class PublishTableTest {

    private static final String TABLE = """
            id;code;occurredAt;area
            1;KLOTTER;2026-03-01 12:34;0191
            2;BRÅK;2026-03-02 22:10;0191
            3;KLOTTER;2026-03-03 09:00;0191R001
            """;
    private static final String MAPPING = "code;category\nKLOTTER;VANDALISM\nBRÅK;FIGHT\n";

    private final FakeGateway gateway = new FakeGateway();

    private final Terminal terminal;

    PublishTableTest(@TempDir Path folder) {
        terminal = new Terminal(folder, gateway);
        terminal.file("key", "key-of-school\n");
        terminal.file("secret", "sixteen bytes at least");
        terminal.file("mapping.csv", MAPPING);
        terminal.file("table.csv", TABLE);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldPublishATableOnce() {
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("rows")).isEqualTo(3);
        assertThat(terminal.count("counted")).isEqualTo(3);
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("counted")).isZero();
        assertThat(terminal.count("duplicate")).isEqualTo(3);
        assertThat(gateway.counted()).hasSize(3);
    }

    @Test
    void shouldCorrectWhatAnotherMappingSaysOtherwise() {
        terminal.publish();
        terminal.file("mapping.csv", MAPPING.replace("FIGHT", "DISTURBANCE"));
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("corrected")).isEqualTo(1);
        assertThat(terminal.count("duplicate")).isEqualTo(2);
        assertThat(gateway.counted().values())
                .filteredOn(item -> item.path("category").asText().equals("DISTURBANCE"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("kind").asText()).isEqualTo("CORRECT");
                    assertThat(item.path("revision").asLong()).isEqualTo(2);
                });
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("duplicate")).isEqualTo(3);
    }

    @Test
    void shouldTakeBackWhatTheMappingNowCallsNoIncident() {
        terminal.publish();
        terminal.file("mapping.csv", MAPPING.replace("FIGHT", "-"));
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("retracted")).isEqualTo(1);
        assertThat(gateway.counted()).hasSize(2);
        terminal.publish();
        assertThat(terminal.count("retracted")).isZero();
    }

    @Test
    void shouldNotBothCountAndTakeBackOneEvent() {
        terminal.file("mapping.csv", MAPPING + "TEST;-\n");
        terminal.file("table.csv", TABLE + "1;TEST;2026-03-01;0191\n9;TEST;2026-03-01;0191\n9;BRÅK;2026-03-01;0191\n");
        assertThat(terminal.publish()).isEqualTo(3);
        assertThat(terminal.out()).containsPattern("id.repeated +2  rows 5, 7\n");
        assertThat(gateway.counted()).hasSize(3);
    }

    @Test
    void shouldTakeBackWhatIsMissingOnlyWhenAsked() {
        terminal.publish();
        terminal.file("table.csv", TABLE.replaceFirst("(?m)^2;.*\n", ""));
        assertThat(terminal.publish()).isZero();
        assertThat(gateway.counted()).hasSize(3);
        assertThat(terminal.publish("--retract-missing", "--to", "2026-03-01")).isZero();
        assertThat(gateway.counted()).hasSize(3);
        assertThat(terminal.publish("--retract-missing")).isZero();
        assertThat(terminal.count("retracted")).isEqualTo(1);
        assertThat(gateway.counted()).hasSize(2);
        terminal.file("table.csv", TABLE);
        assertThat(terminal.publish("--retract-missing")).isZero();
        assertThat(terminal.count("counted")).isEqualTo(1);
        assertThat(gateway.counted()).hasSize(3);
    }

    @Test
    void shouldNotTakeBackHalfATable() {
        terminal.publish();
        terminal.file("table.csv", "id;code;occurredAt;area\n1;KLOTTER;2026-03-01 12:34;0191\n");
        assertThat(terminal.publish("--retract-missing", "--retract-at-most", "1"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("2 published events are missing");
        terminal.file("table.csv", TABLE.replace("\n2;", "\n;"));
        assertThat(terminal.publish("--retract-missing")).isEqualTo(1);
        assertThat(terminal.err()).contains("no id that can be read");
        assertThat(gateway.counted()).hasSize(3);
    }

    @Test
    void shouldSayWhatWasRefusedByRowAndCodeAndNeverByValue() {
        terminal.file("table.csv", """
                id;code;occurredAt;area
                4711;KLOTTER;den tredje;0191
                4712;KLOTTER;2026-03-01;Storgatan 1
                4713;KLOTTER;2026-03-01;00
                4714;OKÄND;2026-03-01;0191
                4711;KLOTTER;2026-03-01;0191
                4714;KLOTTER;2026-03-01;0191
                """);
        assertThat(terminal.publish()).isEqualTo(3);
        assertThat(terminal.out())
                .containsPattern("occurredAt.malformed +1  row 2\n")
                .containsPattern("area.unknown +1  row 3\n")
                .containsPattern("area.notGranted +1  row 4\n")
                .containsPattern("id.repeated +1  row 7\n")
                .containsPattern("counted as OTHER +1  row 5\n");
        assertThat(terminal.count("refused")).isEqualTo(4);
        assertThat(terminal.out() + terminal.err())
                .doesNotContain("471", "tredje", "Storgatan", "OKÄND", "KLOTTER", "0191");
        assertThat(gateway.counted()).hasSize(2);
        assertThat(sent()).contains("VANDALISM").doesNotContain("4711", "4714", "Storgatan", "KLOTTER");
    }

    @Test
    void shouldBeRunAgainWhenTheGatewayWasAway() {
        gateway.reply(503, "");
        assertThat(terminal.publish("--patience", "PT0S")).isEqualTo(4);
        assertThat(terminal.err()).contains("away");
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("counted")).isEqualTo(3);
        assertThat(gateway.received())
                .allSatisfy(item -> assertThat(item.path("revision").asLong()).isEqualTo(1));
    }

    @Test
    void shouldNeverGiveOneRevisionTwoContents() {
        gateway.loseTheNextAnswer();
        assertThat(terminal.publish("--patience", "PT0S")).isEqualTo(4);
        assertThat(gateway.counted()).hasSize(3);
        terminal.file("mapping.csv", MAPPING.replace("FIGHT", "DISTURBANCE"));
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("corrected")).isEqualTo(1);
        assertThat(terminal.count("duplicate")).isEqualTo(2);
    }

    @Test
    void shouldFinishARetractionThatNeverArrived() {
        terminal.publish();
        terminal.file("table.csv", TABLE.replaceFirst("(?m)^2;.*\n", ""));
        gateway.reply(503, "");
        assertThat(terminal.publish("--retract-missing", "--patience", "PT0S")).isEqualTo(4);
        assertThat(gateway.counted()).hasSize(3);
        assertThat(terminal.publish()).isZero();
        assertThat(gateway.counted()).hasSize(2);
    }

    @Test
    void shouldCheckAndPublishNothingInADryRun() {
        assertThat(terminal.publish("--dry-run")).isZero();
        assertThat(gateway.counted()).isEmpty();
        terminal.publish();
        assertThat(terminal.count("counted")).isEqualTo(3);
    }

    @Test
    void shouldNotCountEverythingAgainUnderAnotherSecret() {
        terminal.publish();
        terminal.file("secret", "another sixteen bytes");
        assertThat(terminal.publish()).isEqualTo(1);
        assertThat(terminal.err()).contains("another secret");
        assertThat(gateway.counted()).hasSize(3);
    }

    @Test
    void shouldSayThatNobodyIsLetIn() {
        terminal.file("key", "key-of-nobody");
        assertThat(terminal.publish()).isEqualTo(1);
        assertThat(terminal.err()).contains("401").doesNotContain("key-of-nobody");
    }

    @Test
    void shouldCatchUpWithTheBackboneWhenTheLedgerWasLost() throws IOException {
        terminal.publish();
        terminal.file("mapping.csv", MAPPING.replace("FIGHT", "DISTURBANCE"));
        terminal.publish();
        terminal.remove("ledger");
        terminal.file("mapping.csv", MAPPING.replace("FIGHT", "NOISE").replace("VANDALISM", "LITTERING"));
        assertThat(terminal.publish()).isEqualTo(3);
        assertThat(terminal.out()).containsPattern("CONFLICT +2  rows 2, 4\n").containsPattern("STALE +1  row 3\n");
        assertThat(terminal.publish("--catch-up")).isZero();
        assertThat(terminal.count("corrected")).isEqualTo(3);
        assertThat(gateway.counted().values())
                .extracting(item -> item.path("category").asText())
                .containsExactlyInAnyOrder("LITTERING", "LITTERING", "NOISE");
        assertThat(terminal.publish()).isZero();
        assertThat(terminal.count("duplicate")).isEqualTo(3);
    }

    @Test
    void shouldShowABar() {
        assertThat(terminal.publish("--progress")).isZero();
        assertThat(terminal.err()).contains("publish", "3/3");
    }

    private String sent() {
        return gateway.received().toString();
    }
}
