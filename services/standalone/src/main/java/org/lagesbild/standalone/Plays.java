package org.lagesbild.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.cli.PrintedProgress;
import org.lagesbild.publisher.polisen.PolisenArchive;
import org.lagesbild.publisher.run.Recording;
import org.lagesbild.publisher.run.RunDriver;
import org.lagesbild.publisher.run.RunProgress;
import org.lagesbild.risk.ledger.Outcome;

/** Plays what was asked for, beside the services: an archive, a story, or nothing. */
final class Plays implements AutoCloseable {

    private final RunDriver driver;
    private final PrintWriter out;
    private final CompletableFuture<Void> recorded = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    Plays(House house, PrintWriter out) {
        this.driver = new RunDriver(house.access(), house.registry());
        this.out = out;
    }

    /**
     * Begins to play in a thread of its own, and returns when the run is on record: from then on no clock but the run's
     * goes into the log, whatever is started next.
     */
    void begin(Optional<Recording> recording) {
        if (recording.isEmpty()) {
            ended.complete(null);
            return;
        }
        Thread player = new Thread(() -> play(recording.get()), "run");
        player.setDaemon(true);
        player.start();
        recorded.join();
    }

    /** Done when the run is over, or at once where there is none. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** The archive that the options name. */
    Recording archive(Options options, DemoKeys keys) throws IOException {
        EventIds ids = new EventIds(keys.eventIdSecretOf(PolisenArchive.PARTNER));
        PolisenArchive archive = PolisenArchive.read(options.archive(), ids);
        out.println(archive.tally().print());
        out.flush();
        Recording recording = archive.recording();
        return options.shiftToNow() ? driver.log().shiftedToNow(recording, Clock.systemUTC()) : recording;
    }

    private void play(Recording recording) {
        try {
            driver.play(recording, new Announced(new PrintedProgress(out)));
            ended.complete(null);
        } catch (RuntimeException e) {
            out.println("the run stopped: " + e.getMessage() + "; started again, it goes on from its last midnight");
            out.flush();
            ended.completeExceptionally(e);
        } finally {
            recorded.complete(null);
        }
    }

    @Override
    public void close() {
        driver.close();
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
