package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagesbild.intake.TestReport.sound;

import java.nio.file.Path;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.ledger.LedgerState;

/** What our own steps can not read or process: told by its place, never by a copy. */
class IntakeFaultTest {

    private IntakeOnPaper intake;

    @BeforeEach
    void open(@TempDir Path directory) {
        intake = new IntakeOnPaper(directory);
        intake.enrol("polisen", "01");
    }

    @AfterEach
    void close() {
        intake.close();
    }

    /** That it is told of, too, shows on a broker alone: the driver drops what is sent while nothing is processed. */
    @Test
    void shouldGoOnAfterATickThatIsNone() {
        intake.tickBytes("Anna Andersson".getBytes(UTF_8));
        intake.send("polisen", sound().build());

        assertThat(intake.receipt().state()).isEqualTo(LedgerState.COUNTED);
    }

    @Test
    void shouldBuryWhereAStepOfOursFails() {
        intake.breakRights("polisen");
        intake.send("polisen", sound().build());
        intake.enrol("polisen", "01");
        intake.send("polisen", sound().build());

        assertThat(intake.read(Topics.DEAD_LETTERS))
                .extracting(row -> row.value.processor(), row -> row.value.reason())
                .containsExactly(tuple("guard", "IllegalStateException"));
        assertThat(intake.receipt().state()).isEqualTo(LedgerState.COUNTED);
    }

    /** Headers are the partner's own words: no field's pattern has passed them, so they go no further. */
    @Test
    void shouldCarryNoHeaderIntoWhatIsToldOfARefusal() {
        Header name = new RecordHeader("handläggare", "Anna Andersson".getBytes(UTF_8));
        intake.send("polisen", "no record of ours".getBytes(UTF_8), name);
        intake.send("polisen", intake.bytes("polisen", sound().about("NONSENSE").build()), name);
        intake.send("polisen", intake.bytes("polisen", sound().build()), name);

        for (Topic<?> topic : Topics.house()) {
            assertThat(intake.headers(topic)).as(topic.name()).isEmpty();
        }
    }
}
