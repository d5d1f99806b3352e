package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lagesbild.publisher.gateway.FakeGateway;
import picocli.CommandLine;

/** Somebody at a partner's, with some files and a terminal. */
final class Terminal {

    private final Path folder;
    private final FakeGateway gateway;
    private String out = "";
    private String err = "";

    Terminal(Path folder, FakeGateway gateway) {
        this.folder = folder;
        this.gateway = gateway;
    }

    /** What the last command printed. */
    String out() {
        return out;
    }

    /** What it printed beside. */
    String err() {
        return err;
    }

    /** Publishes {@code table.csv}, and says what the command ended with. */
    int publish(String... more) {
        return publishUnmapped(Stream.concat(Stream.of("--mapping", path("mapping.csv")), Stream.of(more))
                .toArray(String[]::new));
    }

    /** The same of a table that has a column of categories. */
    int publishUnmapped(String... more) {
        StringWriter printed = new StringWriter();
        StringWriter failed = new StringWriter();
        CommandLine line = PublisherMain.commandLine();
        line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(failed, true));
        Stream<String> arguments = Stream.of(
                "publish",
                path("table.csv"),
                "--gateway",
                gateway.settings().uri().toString(),
                "--key",
                path("key"),
                "--event-secret",
                path("secret"),
                "--ledger",
                path("ledger"));
        int code = line.execute(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
        out = printed.toString();
        err = failed.toString();
        return code;
    }

    /** The count that the table printed under this name. */
    int count(String name) {
        return out.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToInt(line -> Integer.parseInt(
                        line.substring(22).strip().split(" ")[0].replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    void file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
