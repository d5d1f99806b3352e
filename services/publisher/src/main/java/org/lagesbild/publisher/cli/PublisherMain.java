package org.lagesbild.publisher.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: {@code publish TABLE}, {@code template SECTOR}, {@code follow polisen}, {@code replay polisen FILE…}. Ends with 0, with 1 where it failed, with 2
 * where it was misused; {@code publish} says more.
 */
@Command(
        name = "publisher",
        description = "Publishes to Lägesbild.",
        mixinStandardHelpOptions = true,
        subcommands = {PublishTable.class, WriteTemplate.class, PublisherMain.Follow.class, PublisherMain.Replay.class})
public final class PublisherMain {

    private PublisherMain() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new PublisherMain());
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return failed.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    /** What can be followed. */
    @Command(
            name = "follow",
            description = "Publishes what a source says, as it comes.",
            mixinStandardHelpOptions = true,
            subcommands = FollowPolisen.class)
    static final class Follow {}

    /** What can be replayed. */
    @Command(
            name = "replay",
            description = "Plays a recording, with its own time.",
            mixinStandardHelpOptions = true,
            subcommands = ReplayPolisen.class)
    static final class Replay {}
}
