package org.lagesbild.standalone.partner;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * {@code deploy/partner add|rotate|suspend|resume|remove|show ID}. Every command can be run again: what is as it should be is
 * left alone, and what was interrupted goes on. Ends with 0; with 1 where it failed, after one message that lists
 * everything that is wrong; with 2 where it was misused; with 4 where something is left that another run will do.
 */
@Command(
        name = "deploy/partner",
        description = "Administers partners: rights file, topics, ACLs, quota, keys, enrolment.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AddPartner.class,
            RotateKey.class,
            SuspendPartner.class,
            ResumePartner.class,
            RemovePartner.class,
            ShowPartner.class
        })
public final class PartnerMain {

    @Option(names = "--dry-run", scope = ScopeType.INHERIT, description = "says what would be done, and does nothing")
    private boolean dryRun;

    private final Clock clock;

    private PartnerMain(Clock clock) {
        this.clock = clock;
    }

    /** Runs one command. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(Clock.systemUTC()).setOut(out).setErr(err).execute(arguments));
    }

    /** The command line, for those who look at its exit codes. */
    public static CommandLine commandLine(Clock clock) {
        CommandLine line = new CommandLine(new PartnerMain(clock));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return failed.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    boolean dryRun() {
        return dryRun;
    }

    Clock clock() {
        return clock;
    }
}
