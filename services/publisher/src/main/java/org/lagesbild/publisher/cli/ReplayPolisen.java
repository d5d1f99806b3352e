package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.publisher.polisen.PolisenArchive;
import org.lagesbild.publisher.run.Recording;
import org.lagesbild.publisher.run.RunDriver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays an archive of polisen.se; without {@code --bootstrap} it only reads it, and says what it holds. */
@Command(
        name = "polisen",
        description = "Replays an archive of polisen.se's notices. Without --bootstrap, says what it holds.",
        mixinStandardHelpOptions = true)
final class ReplayPolisen implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "the archive's files, in any order, packed or plain")
    private List<Path> files = List.of();

    @Mixin
    private EventSecret eventSecret = new EventSecret();

    @Option(
            names = "--shift-to-now",
            description = "moves the archive by whole weeks so that it ends within the last one")
    private boolean shiftToNow;

    @Mixin
    private Connection connection = new Connection();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PolisenArchive archive = PolisenArchive.read(files, eventSecret.ids());
        if (connection.given()) {
            play(archive, out);
        }
        out.println(archive.tally().print());
        return 0;
    }

    private void play(PolisenArchive archive, PrintWriter out) {
        try (RunDriver driver = new RunDriver(connection.kafka(), connection.registry())) {
            Recording recording = archive.recording();
            Recording wanted = shiftToNow ? driver.log().shiftedToNow(recording, Clock.systemUTC()) : recording;
            Run run = driver.play(wanted, new PrintedProgress(out));
            out.println("ended on " + run.end());
        }
    }
}
