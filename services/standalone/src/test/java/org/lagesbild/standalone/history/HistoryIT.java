package org.lagesbild.standalone.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.standalone.Running;

class HistoryIT {

    @TempDir
    private Path data;

    private String said = "";

    @Test
    void shouldLoadThePastOnceAndRefuseToChangeIt() throws IOException {
        try (Running house = new Running(data)) {
            assertThat(load(house, "3")).as(said).isZero();
            assertThat(said)
                    .contains("0191  11 weeks from 2024-W10 to 2024-W20")
                    .contains("learnt");

            assertThat(load(house, "3")).as(said).isZero();
            assertThat(said).contains("0 weeks to load, 11 loaded before");

            assertThat(load(house, "4")).isEqualTo(1);
            assertThat(said).contains("0191 2024-W20 was loaded before with other counts");
        }
    }

    private int load(Running house, String last) throws IOException {
        Path file = Files.writeString(
                data.resolve("history.csv"),
                "area,isoWeek,category,count\n0191R001,2024-W10,VANDALISM,2\n0191,2024-W20,VANDALISM," + last + "\n");
        StringWriter printed = new StringWriter();
        int code = HistoryMain.commandLine(Clock.systemUTC())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute(
                        file.toString(),
                        "--data",
                        data.toString(),
                        "--bootstrap",
                        house.kafka(),
                        "--registry",
                        house.registry());
        said = printed.toString();
        return code;
    }
}
