package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lagesbild.publisher.EventIds;
import picocli.CommandLine.Option;

/** Under which secret event ids are made: the same for every run of one partner, or its events become others. */
final class EventSecret {

    @Option(
            names = "--event-secret",
            required = true,
            paramLabel = "FILE",
            description = "holds the partner's secret, at least 16 bytes, under which event ids are made")
    private Path file = Path.of("");

    EventIds ids() throws IOException {
        return new EventIds(Files.readAllBytes(file));
    }
}
