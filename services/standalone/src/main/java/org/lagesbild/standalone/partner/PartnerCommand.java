package org.lagesbild.standalone.partner;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.rights.RightsText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands have in common: a partner, a connection, and the rights file, which is changed first. */
abstract class PartnerCommand implements Callable<Integer> {

    /** Something is left to another run. */
    static final int LEFT = 4;

    @Parameters(paramLabel = "ID", description = "the partner: a-z, 0-9 and -")
    private String id = "";

    @Mixin
    private Connection connection = new Connection();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private PartnerMain main;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public final Integer call() throws IOException {
        try (PartnerDesk desk = PartnerDesk.open(connection)) {
            return run(desk);
        }
    }

    abstract int run(PartnerDesk desk);

    final String id() {
        return id;
    }

    final boolean dryRun() {
        return main.dryRun();
    }

    final Instant now() {
        return main.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    final Optional<Enrolment> inFile() {
        return find(connection.rights().read(now()));
    }

    /** Who is in the file; one who is not can not be administered from it. */
    final Enrolment required() {
        return partner(
                inFile().orElseThrow(() -> new IllegalStateException("there is no " + id + " in the rights file")));
    }

    /** The same, where it is a partner: operators and readers are not administered from here. */
    static Enrolment partner(Enrolment entry) {
        if (entry.role() != Role.PUBLISHER) {
            throw new IllegalStateException(entry.principal() + " is no partner: its role is " + entry.role());
        }
        return entry;
    }

    /** Changes the rights file, where this is no dry run, and returns what it says of the partner then. */
    final Optional<Enrolment> change(UnaryOperator<RightsText> change) {
        return find(connection.rights().change(change, now(), dryRun()));
    }

    final void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(dryRun() ? "would: " + line : line);
        out.flush();
    }

    /** What the file says, since when the backbone has it so. */
    static Enrolment since(Enrolment wanted, Optional<Enrolment> known) {
        return known.map(entry -> wanted.since(entry.since())).orElse(wanted);
    }

    private Optional<Enrolment> find(List<Enrolment> all) {
        return all.stream().filter(one -> one.principal().equals(id)).findFirst();
    }
}
