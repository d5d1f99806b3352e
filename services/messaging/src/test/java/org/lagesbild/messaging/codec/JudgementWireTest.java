package org.lagesbild.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagesbild.messaging.judgement.AcceptedSeries;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.silence.SilenceReason;
import org.lagesbild.messaging.wire.AvroBounds;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.WeekRecord;

class JudgementWireTest {

    private static final Instant AT = Instant.ofEpochMilli(1_728_000_000_123L);

    @BeforeAll
    static void trustOurTypes() {
        AvroBounds.set();
    }

    @ParameterizedTest
    @EnumSource(value = JudgementAct.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPT_LEVEL")
    void shouldBringBackWhatAPersonSaid(JudgementAct act) throws IOException {
        Judgement judgement = new Judgement("0191R005|THEFT|usual|20000", "0191", act, "coordinator", AT);

        assertThat(there(JudgementWire.WIRE, judgement)).isEqualTo(judgement);
    }

    @ParameterizedTest
    @EnumSource(LevelReason.class)
    void shouldBringBackWhichLevelWasAcceptedAndWhy(LevelReason reason) throws IOException {
        AcceptedSeries accepted = new AcceptedSeries(new SeriesKey("0191R005", "THEFT"), reason);
        Judgement judgement = new Judgement(
                "0191R005|THEFT|usual|20000", "0191", JudgementAct.ACCEPT_LEVEL, "coordinator", AT, accepted);

        assertThat(there(JudgementWire.WIRE, judgement)).isEqualTo(judgement);
    }

    @Test
    void shouldBringBackTheAcceptanceAsAChangeAndAsWhatModelsAreMadeOf() throws IOException {
        SeriesKey series = new SeriesKey("0191R005", "THEFT");
        Change change = new Change.Accepted("0191", series, AT);
        WeekRecord level = new AcceptedLevel(series, new TreeMap<>(Map.of(2_900, 0L, 2_902, 7L)));

        assertThat(there(ChangeWire.WIRE, change)).isEqualTo(change);
        assertThat(there(WeekWire.WIRE, level)).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource(SilenceReason.class)
    void shouldBringBackASilence(SilenceReason reason) throws IOException {
        Silence silence = new Silence(
                "s-1", List.of("0191R005", "0191R006"), "THEFT", reason, "K-12", "coordinator", AT, AT.plusSeconds(60));

        assertThat(there(SilenceWire.WIRE, silence)).isEqualTo(silence);
    }

    @Test
    void shouldReplaceAVerdictByTheSamePrincipalsNextOneAlone() {
        Judgement useful = new Judgement("e", "0191", JudgementAct.USEFUL, "one", AT);

        assertThat(new Judgement("e", "0191", JudgementAct.WRONG, "one", AT).key())
                .isEqualTo(useful.key());
        assertThat(new Judgement("e", "0191", JudgementAct.USEFUL, "other", AT).key())
                .isNotEqualTo(useful.key());
        assertThat(new Judgement("e", "0191", JudgementAct.CLOSE, "one", AT).key())
                .isNotEqualTo(useful.key());
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
