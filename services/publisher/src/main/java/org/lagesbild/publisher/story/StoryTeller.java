package org.lagesbild.publisher.story;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.publisher.run.RecordedReport;
import org.lagesbild.publisher.run.ReportSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the story on after its history, by the clock: what falls due is published, every few seconds. */
public final class StoryTeller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoryTeller.class);
    private static final long EVERY_SECONDS = 5;

    private final LiveStory story;
    private final ReportSender sender;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "story");
        thread.setDaemon(true);
        return thread;
    });

    /** Goes on where the run ended. */
    public StoryTeller(SigtunaStory story, Run run, InstantSource clock, KafkaAccess access, SchemaRegistry registry) {
        this.story = new LiveStory(story, run.end(), clock);
        this.sender = new ReportSender(access, registry, "live " + run.source() + " " + run.seed());
    }

    public void start() {
        var unused = scheduler.scheduleWithFixedDelay(this::tell, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void tell() {
        try {
            List<RecordedReport> due = story.due();
            if (!due.isEmpty()) {
                sender.send(due);
            }
        } catch (RuntimeException e) {
            LOG.warn("a moment of the story was not told: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        sender.close();
    }
}
