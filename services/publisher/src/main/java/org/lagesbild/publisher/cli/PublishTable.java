package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.feed.FeedPublisher;
import org.lagesbild.publisher.feed.FeedPublisher.Plan;
import org.lagesbild.publisher.feed.FeedPublisher.Revisions;
import org.lagesbild.publisher.feed.PlanException;
import org.lagesbild.publisher.feed.PublishedLedger;
import org.lagesbild.publisher.feed.Summary;
import org.lagesbild.publisher.gateway.DeliveryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes a table through the gateway. To run it again does no harm. */
@Command(
        name = "publish",
        description = "Publishes a table of incidents. To publish it again changes nothing.",
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:all rows are published, or are no incidents",
            "1:it failed, or the gateway lets nobody in; nothing more is published",
            "2:misused",
            "3:some rows were refused; the others are published",
            "4:the gateway is away; run it again"
        },
        mixinStandardHelpOptions = true)
final class PublishTable implements Callable<Integer> {

    private static final int REFUSED = 3;
    private static final int AWAY = 4;

    @Mixin
    private Gateway gateway = new Gateway();

    @Mixin
    private TableOptions table = new TableOptions();

    @Mixin
    private MissingOptions missing = new MissingOptions();

    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "FILE",
            description = "remembers what was published from this source; keep it, one for each source")
    private Path ledger = Path.of("");

    @Option(
            names = "--catch-up",
            description = "where the backbone knows more of an event than the ledger, which was lost, says it anew")
    private boolean catchUp;

    @Option(names = "--dry-run", description = "checks everything, here and at the gateway, and publishes nothing")
    private boolean dryRun;

    @Option(
            names = "--progress",
            negatable = true,
            fallbackValue = "true",
            description = "shows a bar; a terminal has one by itself")
    private boolean progress = System.console() != null;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, PlanException, InterruptedException {
        EventIds ids = table.ids();
        try (PublishedLedger published = PublishedLedger.open(ledger, ids)) {
            FeedPublisher publisher = new FeedPublisher(published, gateway.delivery(), revisions(), dryRun);
            Plan plan = publisher.plan(table.read(ids), missing.missing());
            return published(publisher, plan);
        }
    }

    private Optional<Revisions> revisions() throws IOException {
        return catchUp ? Optional.of(gateway.client()::revision) : Optional.empty();
    }

    private int published(FeedPublisher publisher, Plan plan) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        int code = plan.summary().refused() > 0 ? REFUSED : 0;
        try (Bar bar = progress ? Bar.on(err, plan.size()) : Bar.NONE) {
            publisher.publish(plan, bar::step);
            code = plan.summary().refused() > 0 ? REFUSED : 0;
        } catch (DeliveryException e) {
            err.println(e.getMessage());
            code = e.worthWaiting() ? AWAY : 1;
        }
        print(plan.summary());
        return code;
    }

    private void print(Summary summary) {
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            out.println("nothing was published: a dry run");
        }
        out.print(summary.print());
        out.flush();
    }
}
