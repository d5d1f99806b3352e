package org.lagesbild.publisher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.follow.FakePolice;
import org.lagesbild.publisher.follow.NoticeMade;
import org.lagesbild.publisher.gateway.FakeGateway;
import picocli.CommandLine;

class FollowPolisenTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldAskAndGoOnFromWhatItSaw() throws IOException {
        try (FakePolice police = new FakePolice();
                FakeGateway gateway = new FakeGateway()) {
            police.answers(NoticeMade.window(0, 500));
            assertThat(follow(police, gateway)).isEqualTo("{NEW=500}");
            police.answers(NoticeMade.window(1, 501));
            assertThat(follow(police, gateway)).isEqualTo("{NEW=1}");
        }
    }

    private String follow(FakePolice police, FakeGateway gateway) throws IOException {
        StringWriter out = new StringWriter();
        CommandLine line = PublisherMain.commandLine().setOut(new PrintWriter(out, true));
        int code = line.execute(
                "follow",
                "polisen",
                "--polls=1",
                "--user-agent=test",
                "--source=" + police.uri(),
                "--gateway=" + gateway.settings().uri(),
                "--key=" + Files.writeString(folder.resolve("key"), "key-of-school"),
                "--event-secret=" + Files.writeString(folder.resolve("secret"), "sixteen bytes at least"),
                "--state=" + folder.resolve("state"));
        assertThat(code).isZero();
        return out.toString().strip();
    }
}
