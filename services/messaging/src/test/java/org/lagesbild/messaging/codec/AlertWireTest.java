package org.lagesbild.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.wire.AvroBounds;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.ScoreRecord;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.score.Term;
import org.lagesbild.risk.time.Stockholm;

/** A number that is said of a district comes off the wire as it went on; no two of them may change places. */
class AlertWireTest {

    private static final SeriesTest TEST = new SeriesTest(
            new SeriesKey("0191R005", "VANDALISM"),
            TestState.TESTED,
            new TestedCount(new TestedCount.Seen(5, 4), 0.5, new TestedCount.Range(0, 3), 0.00178, 4, 0.625),
            new TestedCount(new TestedCount.Seen(2, 1), 0.07, new TestedCount.Range(0, 1), 0.0024, 3),
            new TestedCount(new TestedCount.Seen(8, 6), 1.1, new TestedCount.Range(0, 4), 0.00021, 7),
            new SeriesTest.Month(
                    9, 2.25, new SeriesTest.Ratio(1.75, 1.125, 2.5, 1.5, 4), new SeriesTest.Slow(3.625, true)),
            6,
            List.of(
                    new SectorShare("HOUSING", 2, 0.03, new SectorShare.Month(4, 1.25, 1.5)),
                    new SectorShare("POLICE", 3, 0.2)),
            new SeriesTest.Model(61, 12, Stockholm.weekOf("2026-W07")));

    private static final Cluster CLUSTER = new Cluster(
            "VANDALISM",
            new Cluster.Window(14, new TestedCount.Seen(9, 8), 2.5),
            6.125,
            new Cluster.Chance(0.0009765625, 99, 816),
            40,
            List.of(new Cluster.Part("0191A0010", 5, 1.5), new Cluster.Part("0191A0020", 4, 1)));

    @BeforeAll
    static void trustOurTypes() {
        AvroBounds.set();
    }

    @Test
    void shouldBringEvaluationsBackWhole() throws IOException {
        Term term = new Term("VANDALISM", 3, 28, new Term.Counted(6, 5, 7), new Shrinkage(1.5, 0.375, 4));
        Evaluation evaluation = new Evaluation(
                new Evaluation.Moment("0191", 20_000, 2, 1_728_000_000_123L),
                new Evaluation.Scale("gp-dlm/1", 0.001, 240, 0.25),
                List.of("FIRE"),
                List.of("ASSAULT", "FIRE"),
                List.of(TEST),
                List.of(new ScoreRecord(
                        "0191R005",
                        1811,
                        7,
                        2,
                        List.of(new ScoreRecord.KindTerm(HarmKind.CONCERN, term)),
                        List.of(new SectorShare("SCHOOL", 1, 0.4)),
                        25.875)),
                List.of(CLUSTER));

        assertThat(there(EvaluationWire.WIRE, evaluation)).isEqualTo(evaluation);
    }

    @Test
    void shouldBringAlertsBackWhole() throws IOException {
        Alert alert = new Alert(
                new Alert.Identity("id-2", "0191R005|VANDALISM|usual|20000", List.of("id-1"), EpisodeState.CANCELLED),
                new Alert.Subject(AlertKind.CORROBORATION, "usual", "0191", "0191R005", "VANDALISM", "police"),
                new Alert.Moment(1_728_000_000_123L, 20_001, 2, 20_000),
                new Alert.Grade(AlertSeverity.MINOR, AlertUrgency.PAST, AlertCertainty.UNLIKELY),
                TEST,
                new Alert.Method("gp-dlm/1", 0.001, 240, 3, AlertWindow.MONTH),
                new Alert.Marks(3, true, true, "0191|VANDALISM|usual|19999", "coordinator"),
                List.of(
                        new Alert.Text("sv", "Rubrik", "Text", "Not"),
                        new Alert.Text("en", "Headline", "Words", "Note")));

        assertThat(there(AlertWire.WIRE, alert)).isEqualTo(alert);
        Alert together = new Alert(
                alert.identity(),
                alert.subject(),
                alert.moment(),
                alert.grade(),
                alert.test(),
                CLUSTER,
                alert.method(),
                alert.marks(),
                alert.texts());
        assertThat(there(AlertWire.WIRE, together)).isEqualTo(together);
    }

    private static <T, A extends SpecificRecord> T there(Wire<T, A> wire, T value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        wire.writer().write(value, encoder);
        encoder.flush();
        SpecificDatumReader<A> reader = new SpecificDatumReader<>(wire.schema(), wire.schema(), wire.model());
        return wire.fromAvro().apply(reader.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null)));
    }
}
