package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.feed.EventFeed;
import org.lagesbild.publisher.feed.PublishedLedger;
import org.lagesbild.publisher.follow.FollowSettings;
import org.lagesbild.publisher.follow.PoliceFollower;
import org.lagesbild.publisher.follow.PoliceFollower.Poll;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.GatewayClient;
import org.lagesbild.publisher.gateway.Patience;
import org.lagesbild.publisher.gateway.Patience.Pause;
import org.lagesbild.publisher.spool.Outbox;
import org.lagesbild.publisher.spool.SpoolSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes the notices of polisen.se as they come, until it is stopped; started again, it goes on. */
@Command(
        name = "polisen",
        description = "Follows the notices of polisen.se. What an unlikely answer says is not published.",
        mixinStandardHelpOptions = true)
final class FollowPolisen implements Callable<Integer> {

    private static final Duration HEARTBEATS = Duration.ofHours(1);

    @Mixin
    private Gateway gateway = new Gateway();

    @Option(names = "--source", paramLabel = "URL", description = "where the notices are (${DEFAULT-VALUE})")
    private URI source = URI.create("https://polisen.se/api/events");

    @Option(
            names = "--user-agent",
            required = true,
            paramLabel = "TEXT",
            description = "who asks, and how to reach them: the police want to know")
    private String userAgent = "";

    @Option(names = "--every", paramLabel = "DURATION", description = "how often to ask (${DEFAULT-VALUE})")
    private Duration interval = Duration.ofMinutes(10);

    @Mixin
    private EventSecret eventSecret = new EventSecret();

    @Option(
            names = "--state",
            required = true,
            paramLabel = "DIR",
            description = "keeps what was seen, said, and waits for the gateway")
    private Path directory = Path.of("");

    @Option(names = "--polls", hidden = true, description = "ends after so many")
    private long polls = Long.MAX_VALUE;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        EventIds ids = eventSecret.ids();
        FollowSettings settings = new FollowSettings(source, userAgent, interval);
        GatewayClient client = gateway.client();
        Delivery delivery = new Delivery(client, Patience.endless(), Pause.REAL);
        try (PublishedLedger ledger = PublishedLedger.open(directory.resolve("ledger"), ids);
                Outbox outbox =
                        Outbox.open(SpoolSettings.in(directory.resolve("spool")), delivery, InstantSource.system())) {
            outbox.start(Pause.REAL);
            EventFeed feed = new EventFeed(ledger, outbox);
            Path file = directory.resolve("seen.json");
            follow(new PoliceFollower(settings, file, ids, feed, InstantSource.system()), client);
        }
        return 0;
    }

    private void follow(PoliceFollower follower, GatewayClient client) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Instant heard = Instant.EPOCH;
        for (long poll = 1; poll <= polls; poll++) {
            Duration wait = interval;
            try {
                Poll seen = follower.poll();
                out.println(seen.doubt().map(Enum::name).orElseGet(seen.changes()::toString));
                wait = seen.after()
                        .filter(asked -> asked.compareTo(interval) > 0)
                        .orElse(interval);
                heard = seen.doubt().isEmpty() ? alive(client, heard) : heard;
            } catch (IOException e) {
                spec.commandLine().getErr().println(e.getMessage());
            }
            if (poll < polls) {
                Pause.REAL.of(wait);
            }
        }
    }

    /** Says that the feed is heard, once an hour; when that was said last. */
    private static Instant alive(GatewayClient client, Instant said) throws InterruptedException {
        Instant now = InstantSource.system().instant();
        boolean due = Duration.between(said, now).compareTo(HEARTBEATS) >= 0;
        return due && client.heartbeat() ? now : said;
    }
}
