package org.lagesbild.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.publisher.cli.PrintedProgress;
import org.lagesbild.publisher.run.Recording;
import org.lagesbild.publisher.run.RunDriver;
import org.lagesbild.publisher.run.RunProgress;
import org.lagesbild.publisher.story.SigtunaStory;
import org.lagesbild.publisher.story.StoryTeller;
import org.lagesbild.risk.ledger.Outcome;

/** Plays what was asked for, beside the services: an archive, the story, or nothing. */
final class Plays implements AutoCloseable {

    /** The longest normal silence of a partner that reports every day, in hours. */
    static final int DAY = 24;

    private final RunDriver driver;
    private final House house;
    private final PrintWriter out;
    private final CompletableFuture<Void> recorded = new CompletableFuture<>();
    private final AtomicReference<@Nullable StoryTeller> teller = new AtomicReference<>();

    Plays(House house, PrintWriter out) {
        this.driver = new RunDriver(house.access(), house.registry());
        this.house = house;
        this.out = out;
    }

    /** Who publishes in what is played, to be enrolled before it begins. */
    static List<Enrolment> partners(Optional<Replay> replay) {
        return replay.map(Replay::partners).orElseGet(Plays::tellers);
    }

    private static List<Enrolment> tellers() {
        return SigtunaStory.partners().stream()
                .map(each -> partner(each.id(), each.sector(), SigtunaStory.MUNICIPALITY, each.expectedGapHours()))
                .toList();
    }

    static Enrolment partner(String id, String sector, String area, int gapHours) {
        return new Enrolment(
                        id,
                        Role.PUBLISHER,
                        sector,
                        List.of(area),
                        List.of("*"),
                        List.of(),
                        gapHours,
                        false,
                        Instant.EPOCH)
                .with(Onboarding.MADE_UP);
    }

    /**
     * Begins to play in a thread of its own, and returns when the run is on record: from then on no clock but the run's
     * goes into the log, whatever is started next.
     */
    void begin(Options options, Optional<Replay> replay, DemoKeys keys) throws IOException {
        if (options.empty()) {
            return;
        }
        if (replay.isEmpty()) {
            SigtunaStory story = story(options);
            begin(() -> tell(story, driver.play(story.recording(), announced())));
        } else {
            Recording archive = archive(replay.get(), options, keys);
            begin(() -> driver.play(archive, announced()));
        }
    }

    private void begin(Runnable play) {
        Thread player = new Thread(() -> untilItEnds(play), "run");
        player.setDaemon(true);
        player.start();
        recorded.join();
    }

    private void untilItEnds(Runnable play) {
        try {
            play.run();
        } catch (RuntimeException e) {
            out.println("the run stopped: " + e.getMessage() + "; started again, it goes on from its last midnight");
            out.flush();
        } finally {
            recorded.complete(null);
        }
    }

    /** The story as it was begun, or one that ends now. */
    private SigtunaStory story(Options options) {
        Instant end = driver.log()
                .find("story", SigtunaStory.source(options.years()), options.seed())
                .map(Run::end)
                .orElseGet(Instant::now);
        return new SigtunaStory(options.seed(), options.years(), end);
    }

    private void tell(SigtunaStory story, Run run) {
        if (run.finished()) {
            StoryTeller live = new StoryTeller(story, run, Clock.systemUTC(), house.access(), house.registry());
            teller.set(live);
            live.start();
        }
    }

    private RunProgress announced() {
        return new Announced(new PrintedProgress(out));
    }

    /** What is replayed, at the time that the options name. */
    private Recording archive(Replay replay, Options options, DemoKeys keys) throws IOException {
        Replay.Read read = replay.read(keys);
        out.println(read.tally());
        out.flush();
        return options.shiftToNow() ? driver.log().shiftedToNow(read.recording(), Clock.systemUTC()) : read.recording();
    }

    @Override
    public void close() {
        driver.close();
        StoryTeller live = teller.get();
        if (live != null) {
            live.close();
        }
    }

    /** Says when the run is on record, and passes on everything else. */
    private final class Announced implements RunProgress {

        private final RunProgress shown;

        Announced(RunProgress shown) {
            this.shown = shown;
        }

        @Override
        public void begins(Run run, int days) {
            recorded.complete(null);
            shown.begins(run, days);
        }

        @Override
        public void played(LocalDate day, int reports) {
            shown.played(day, reports);
        }

        @Override
        public void ends(Run run, Map<Outcome, Long> outcomes) {
            shown.ends(run, outcomes);
        }
    }
}
