package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lagesbild.intake.TestReport.sound;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
