package org.lagesbild.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line; one message tells what is wrong with it. */
@Command(
        name = "deploy/run",
        description = "Runs everything in one process: broker, registry, all services. Alone it plays a story.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Options {

    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--http-port", defaultValue = "8080", description = "page and API (${DEFAULT-VALUE})")
    private int httpPort;

    @Option(names = "--kafka-port", defaultValue = "9092", description = "Kafka (${DEFAULT-VALUE})")
    private int kafkaPort;

    @Option(names = "--registry-port", defaultValue = "8081", description = "schema registry (${DEFAULT-VALUE})")
    private int registryPort;

    @Option(names = "--port-offset", defaultValue = "0", description = "added to all three")
    private int portOffset;

    @Option(names = "--data", defaultValue = "data", description = "where everything is kept (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--empty", description = "starts with nothing")
    private boolean empty;

    @Option(
            names = "--replay",
            arity = "2..*",
            paramLabel = "polisen|MAPPING FILE",
            description = "replays recorded files instead of the story: polisen or a mapping file, then the files")
    private List<String> replay = List.of();

    @Option(names = "--shift-to-now", description = "lets the archive end now, moved by whole weeks")
    private boolean shiftToNow;

    @Option(names = "--years", defaultValue = "2", description = "of the story's history (${DEFAULT-VALUE})")
    private int years;

    @Option(names = "--seed", defaultValue = "191", description = "of the story (${DEFAULT-VALUE})")
    private long seed;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Throws where two options contradict each other. */
    void check() {
        require(!(empty && !replay.isEmpty()), "--empty and --replay exclude each other");
        require(
                replay.isEmpty() || replay.get(0).equals(Replay.POLISEN) || Files.isRegularFile(Path.of(replay.get(0))),
                "--replay begins with polisen, or with a mapping file");
        require(!shiftToNow || !replay.isEmpty(), "--shift-to-now goes with --replay");
        require(years >= 1 && years <= 10, "--years is 1 to 10");
        for (int port : new int[] {httpPort(), kafkaPort(), registryPort()}) {
            require(port > 0 && port <= HIGHEST_PORT, "ports are 1 to 65535, with the offset added");
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    int httpPort() {
        return httpPort + portOffset;
    }

    int kafkaPort() {
        return kafkaPort + portOffset;
    }

    int registryPort() {
        return registryPort + portOffset;
    }

    Path data() {
        return data;
    }

    boolean empty() {
        return empty;
    }

    /** What is to be replayed, if anything; to be asked for once the areas are known. */
    Optional<Replay> replay() {
        return replay.isEmpty()
                ? Optional.empty()
                : Optional.of(Replay.of(
                        replay.get(0), replay.stream().skip(1).map(Path::of).toList()));
    }

    boolean shiftToNow() {
        return shiftToNow;
    }

    int years() {
        return years;
    }

    long seed() {
        return seed;
    }
}
