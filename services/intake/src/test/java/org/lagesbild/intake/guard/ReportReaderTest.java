package org.lagesbild.intake.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.messaging.wire.UndecodableException;
import org.lagesbild.risk.incident.Report;

class ReportReaderTest {

    @Test
    void shouldAnswerNothingForWhatIsNoReport() {
        assertThat(reader(new UndecodableException("not a record")).read(new byte[8]))
                .isNull();
        assertThat(reader(new IndexOutOfBoundsException()).read(new byte[8])).isNull();
        assertThat(reader(new UndecodableException("not asked")).read(null)).isNull();
    }

    @Test
    void shouldAnswerNothingForASchemaThatIsNowhere() {
        assertThat(reader(new RegistryException(40403, "no such schema")).read(new byte[8]))
                .isNull();
    }

    /** Else a registry that is away for a minute would cost a minute of reports. */
    @Test
    void shouldNotAnswerForARegistryThatIsAway() {
        ReportReader reader = reader(new RegistryException(50003, "away"));
        assertThatThrownBy(() -> reader.read(new byte[8])).isInstanceOf(RegistryException.class);
    }

    private static ReportReader reader(RuntimeException fault) {
        return new ReportReader(new Codec<>() {
            @Override
            public byte[] encode(Report report) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Report decode(byte[] bytes) {
                throw fault;
            }
        });
    }
}
