package org.lagesbild.standalone.areas;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code deploy/areas load|check}. Ends with 0; with 1 where a file is refused, after everything that is wrong with it. */
@Command(
        name = "deploy/areas",
        description = "The areas of a deployment: SCB's, of any edition, and the municipality's own.",
        mixinStandardHelpOptions = true,
        subcommands = {LoadAreas.class, CheckCustomAreas.class})
public final class AreasMain {

    private AreasMain() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine().setOut(out).setErr(err).execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new AreasMain());
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failure.getMessage());
            return failed.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }
}
