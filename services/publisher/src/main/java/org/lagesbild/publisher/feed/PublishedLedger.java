package org.lagesbild.publisher.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.disk.RecordLog;
import org.lagesbild.publisher.disk.SoleUse;

/**
 * A source's own memory of what it said of each event, in a file that only grows by what changes. What is going to be
 * said is written before it is said, so that a stop in between never gives one revision two contents. It belongs to one
 * secret, since under another one every event would be counted again.
 */
public final class PublishedLedger implements AutoCloseable {

    private static final String HEADER = "lagesbild-published 1 ";

    private final SoleUse lock;
    private final RecordLog log;
    private final Map<String, Said> said = new LinkedHashMap<>();

    private PublishedLedger(SoleUse lock, Path file, String header) throws IOException {
        this.lock = lock;
        List<String> records = new ArrayList<>();
        this.log = RecordLog.open(file, Channels.REAL, record -> records.add(new String(record, UTF_8)));
        try {
            if (records.isEmpty()) {
                log.append(header.getBytes(UTF_8));
            } else if (!records.get(0).equals(header)) {
                throw new IOException("the ledger was begun under another secret, or is none");
            }
            records.stream().skip(1).flatMap(String::lines).map(Said::parse).forEach(this::remember);
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /**
     * Opens the ledger, or begins one.
     *
     * @throws IOException where it is in use, damaged, no ledger, or one of another secret
     */
    public static PublishedLedger open(Path file, EventIds ids) throws IOException {
        SoleUse lock = SoleUse.of(file.resolveSibling(file.getFileName() + ".lock"));
        try {
            return new PublishedLedger(lock, file, HEADER + ids.of("whose ledger is this?"));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What was last said of this event. */
    Optional<Said> of(String eventId) {
        return Optional.ofNullable(said.get(eventId));
    }

    /** What was last said of every event, oldest first. */
    Collection<Said> all() {
        return List.copyOf(said.values());
    }

    /** Writes down what is not written yet; all of it is on disk when this returns. */
    void write(Collection<Said> news) throws IOException {
        List<Said> changed = news.stream()
                .filter(one -> !one.equals(said.get(one.eventId())))
                .toList();
        if (!changed.isEmpty()) {
            log.append(changed.stream().map(Said::line).collect(joining("\n")).getBytes(UTF_8));
            changed.forEach(this::remember);
        }
    }

    @Override
    public void close() throws IOException {
        log.close();
        lock.close();
    }

    private void remember(Said one) {
        said.put(one.eventId(), one);
    }
}
