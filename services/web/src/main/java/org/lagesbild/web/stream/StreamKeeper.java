package org.lagesbild.web.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lagesbild.web.problem.ProblemType;
import org.lagesbild.web.switches.Switchboard;

/**
 * All open streams of one kind. A stream ends within seconds of the session that opened it, when its reader's rights
 * change, or when an operator stops its reader or everything outward.
 */
public final class StreamKeeper<S extends OpenStream> implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How long a stream may outlive a session or a right. */
    private static final Duration WATCH = Duration.ofSeconds(1);

    private static final int THREADS = 2;

    private final Switchboard switches;
    private final Set<S> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads;

    public StreamKeeper(Switchboard switches) {
        this.switches = switches;
        this.threads = Executors.newScheduledThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "streams");
            thread.setDaemon(true);
            return thread;
        });
        switches.listen(() -> threads.execute(() -> streams.forEach(this::obey)));
        long period = HEARTBEAT.toMillis();
        threads.scheduleAtFixedRate(() -> streams.forEach(OpenStream::beat), period, period, TimeUnit.MILLISECONDS);
        threads.scheduleAtFixedRate(this::dismiss, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On which streams write; none of them may wait there. */
    public ScheduledExecutorService threads() {
        return threads;
    }

    public Set<S> streams() {
        return streams;
    }

    public void add(S stream) {
        streams.add(stream);
    }

    public void remove(S stream) {
        streams.remove(stream);
    }

    /** Ends a stream that an operator has stopped, and tells its client so. */
    public void obey(S stream) {
        switches.outward()
                .map(stopped -> StoppedBody.of(ProblemType.OUTWARD_STOPPED, stopped))
                .or(() -> switches.partner(stream.guest().principal())
                        .map(stopped -> StoppedBody.of(ProblemType.PARTNER_STOPPED, stopped)))
                .ifPresent(stream::end);
    }

    private void dismiss() {
        streams.stream().filter(stream -> !admitted(stream)).forEach(OpenStream::complete);
    }

    /** Whoever can not be judged is let go: a fault must not end the watch over the others. */
    private static boolean admitted(OpenStream stream) {
        try {
            return stream.guest().admitted().getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        streams.forEach(OpenStream::complete);
        threads.shutdownNow();
    }
}
