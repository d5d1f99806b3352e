package org.lagesbild.standalone.history;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.standalone.partner.Connection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code deploy/history FILE}: weekly counts of the past, so that a new municipality begins with what is usual there. Can
 * be run again: what was loaded is left alone. Ends with 0; with 1 where it failed, after everything that is wrong; with 2
 * where it was misused; with 4 where risk-view has not taken up all of it yet.
 */
@Command(
        name = "deploy/history",
        description = "Loads weekly counts of the past: CSV with the header area,isoWeek,category,count.",
        mixinStandardHelpOptions = true)
public final class HistoryMain implements Callable<Integer> {

    private static final int LEFT = 4;
    private static final int UNSETTLED_WEEKS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Connection connection = new Connection();

    @Option(names = "--dry-run", description = "says what would be loaded, and loads nothing")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "each incident once, in the finest area that is known")
    private Path file = Path.of("");

    private HistoryMain(Clock clock) {
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(Clock.systemUTC()).setOut(out).setErr(err).execute(arguments));
    }

    /** The command line, for those who look at its exit codes. */
    public static CommandLine commandLine(Clock clock) {
        CommandLine line = new CommandLine(new HistoryMain(clock));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return failed.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    @Override
    public Integer call() throws Exception {
        connection.useAreas();
        int newest = Stockholm.weekOf(Stockholm.dayOf(clock.instant())) - UNSETTLED_WEEKS;
        RowCheck check = new RowCheck(Vocabularies.areas(), Vocabularies.taxonomy(), newest);
        SortedMap<String, History> histories = new HistoryFile(check).read(file);
        LoadHistory load = new LoadHistory(connection.kafka(), connection.registry(), Vocabularies.taxonomy());
        LoadHistory.Plan plan = load.plan(histories.values());
        plan.fresh()
                .forEach((municipality, weeks) -> say("%s  %d weeks from %s to %s"
                        .formatted(
                                municipality,
                                weeks.size(),
                                Stockholm.isoWeek(weeks.firstKey()),
                                Stockholm.isoWeek(weeks.lastKey()))));
        say("%d weeks to load, %d loaded before, %d counted by the backbone itself and left as they are"
                .formatted(plan.weeks(), plan.loaded(), plan.own()));
        return dryRun || plan.weeks() == 0 ? 0 : load(load, plan);
    }

    private int load(LoadHistory load, LoadHistory.Plan plan) throws Exception {
        load.send(plan);
        int left = load.left(plan, PATIENCE);
        say(
                left == 0
                        ? "learnt"
                        : "%d weeks are in the log and not taken up yet; run this again to see".formatted(left));
        return left == 0 ? 0 : LEFT;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
