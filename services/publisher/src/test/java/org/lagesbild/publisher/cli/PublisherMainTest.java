package org.lagesbild.publisher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PublisherMainTest {

    private static final String NOTICE = """
            {"id":1,"datetime":"2024-06-03 10:00:00 +02:00","name":"03 juni 09.10, Brand, Kiruna","type":"Brand",\
            "location":{"name":"Kiruna"},"first_seen":"2024-06-03T08:20:00Z"}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldSayWhatAnArchiveHolds() throws IOException {
        assertThat(run("replay", "polisen", archive(), "--event-secret", file("secret", "sixteen bytes at least")))
                .isZero();
        assertThat(out.toString()).containsPattern("notices +1\n").containsPattern("reports +1\n");
    }

    @Test
    void shouldAskForFilesAndSecret() throws IOException {
        assertThat(run("replay", "polisen", archive())).isEqualTo(2);
        assertThat(err.toString()).contains("--event-secret");
    }

    @Test
    void shouldFailInOneLine() throws IOException {
        assertThat(run("replay", "polisen", archive(), "--event-secret", file("secret", "short")))
                .isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("a secret has at least 16 bytes");
    }

    @Test
    void shouldHelp() {
        assertThat(run("replay", "polisen", "--help")).isZero();
        assertThat(out.toString()).contains("--shift-to-now", "--bootstrap", "--principal");
    }

    @Test
    void shouldWriteTemplatesOnceAndReplaceNothing() {
        assertThat(run("template", "rescue", "--to", folder.toString())).isZero();
        assertThat(folder.resolve("raddning.csv")).exists();
        assertThat(folder.resolve("sos-larm-mappning.csv")).exists();

        assertThat(run("template", "rescue", "--to", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there already");
    }

    @Test
    void shouldSayWhichTemplatesThereAre() {
        assertThat(run("template", "nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("no such kind of partner", "HOUSING", "skola");
    }

    private int run(String... arguments) {
        CommandLine line = PublisherMain.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String archive() throws IOException {
        return file("events.jsonl", NOTICE);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
