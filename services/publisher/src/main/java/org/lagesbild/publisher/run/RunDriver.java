package org.lagesbild.publisher.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.tick.TickWriter;

/**
 * Plays a recording into the backbone, a local day at a time: all reports that were received in the day, then, when all
 * their receipts were read, the day's hours, then the record that the day is done. So the log has the order that it
 * would have had. Stopped or killed, it resumes with the first day that is not recorded as done and sends all of it
 * again, which the ledger knows; what is done already is not played again. One driver may play at a time.
 *
 * <p>The topics must be there, and the intake must be running.
 */
public final class RunDriver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The intake follows the runs in a table of its own, and cannot say when it has heard of a new one. */
    private static final Duration HEARD_OF = Duration.ofSeconds(2);

    private final KafkaAccess access;
    private final SchemaRegistry registry;
    private final RunLog log;
    private final Duration patience;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public RunDriver(KafkaAccess access, SchemaRegistry registry) {
        this(access, registry, PATIENCE);
    }

    /** Waits so long for a day's receipts before it gives up. */
    RunDriver(KafkaAccess access, SchemaRegistry registry, Duration patience) {
        this.access = access;
        this.registry = registry;
        this.patience = patience;
        this.log = new RunLog(access, registry);
    }

    /** The runs that were recorded before. */
    public RunLog log() {
        return log;
    }

    /** Plays what is left of the recording; returns its record, which is not finished where the driver was stopped. */
    public Run play(Recording recording, RunProgress progress) {
        String id = recording.id();
        Run run = log.find(id).orElseGet(recording::unplayed);
        if (run.finished()) {
            return run;
        }
        Instant done = run.doneUntil();
        List<RunDay> days = RunDay.of(recording).stream()
                .filter(day -> day.until().isAfter(done))
                .toList();
        log.record(id, run);
        letTheIntakeHear();
        progress.begins(run, days.size());
        return new Play(id, run, days).play(progress);
    }

    private static void letTheIntakeHear() {
        try {
            Thread.sleep(HEARD_OF.toMillis());
        } catch (InterruptedException e) {
            throw RunException.interrupted(e);
        }
    }

    /** Asks the run to end after the day that it plays; its record then says where to go on. */
    public void stop() {
        stopped.set(true);
    }

    @Override
    public void close() {
        stop();
        log.close();
    }

    /** One uninterrupted stretch of a run. */
    private final class Play {

        private final String id;
        private final List<RunDay> days;
        private Run run;

        Play(String id, Run run, List<RunDay> days) {
            this.id = id;
            this.run = run;
            this.days = days;
        }

        Run play(RunProgress progress) {
            try (ReceiptWatch receipts = new ReceiptWatch(access, registry, run.partners(), patience);
                    ReportSender sender = new ReportSender(access, registry, id);
                    TickWriter ticks = new TickWriter(access, registry)) {
                beginFirstDay(ticks);
                for (RunDay day : days) {
                    if (stopped.get()) {
                        return run;
                    }
                    receipts.await(sender.send(day.reports()));
                    LocalDays.hoursAfter(day.begins(), day.until()).stream()
                            .findFirst()
                            .ifPresent(first -> ticks.write(first, day.until()));
                    record(doneWith(day));
                    progress.played(day.day(), day.reports().size());
                }
                record(new Done(run.doneUntil(), true));
                progress.ends(run, receipts.outcomes());
                return run;
            }
        }

        /** The clock must stand before anything is received. */
        private void beginFirstDay(TickWriter ticks) {
            if (run.doneUntil().equals(Instant.EPOCH)) {
                days.stream().findFirst().ifPresent(first -> ticks.write(first.begins()));
            }
        }

        private Done doneWith(RunDay day) {
            return new Done(day.whole() ? day.until() : run.doneUntil(), false);
        }

        private void record(Done done) {
            run = new Run(
                    run.kind(),
                    run.source(),
                    run.seed(),
                    run.partners(),
                    run.end(),
                    run.shiftWeeks(),
                    done.until(),
                    done.finished());
            log.record(id, run);
        }
    }

    private record Done(Instant until, boolean finished) {}
}
