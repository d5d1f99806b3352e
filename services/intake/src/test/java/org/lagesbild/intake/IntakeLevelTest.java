package org.lagesbild.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.intake.IntakeOnPaper.NOW;

import java.nio.file.Path;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.judgement.AcceptedSeries;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.evaluation.SeriesKey;

class IntakeLevelTest {

    private static final SeriesKey THEFTS = new SeriesKey("0191R005", "THEFT");
    private static final String EPISODE = "0191R005|THEFT|usual|20000";

    private IntakeOnPaper intake;

    @BeforeEach
    void open(@TempDir Path directory) {
        intake = new IntakeOnPaper(directory);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void shouldTellTheMunicipalitysModelsWhichLevelWasAccepted() {
        AcceptedSeries accepted = new AcceptedSeries(THEFTS, LevelReason.PLACE_CHANGED);
        intake.judge(new Judgement(EPISODE, "0191", JudgementAct.ACCEPT_LEVEL, "samordnare", NOW, accepted));

        assertThat(intake.read(Topics.CHANGES))
                .containsExactly(KeyValue.pair("0191", new Change.Accepted("0191", THEFTS, NOW)));
    }

    @Test
    void shouldTellThemNothingElseThatPeopleSay() {
        for (JudgementAct act : JudgementAct.values()) {
            if (act != JudgementAct.ACCEPT_LEVEL) {
                intake.judge(new Judgement(EPISODE, "0191", act, "samordnare", NOW));
            }
        }

        assertThat(intake.changes()).isEmpty();
    }
}
