package org.lagesbild.publisher.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.disk.RecordLog;

/** The files of a spool, by the number of the first report in each, which is their name. */
final class Segments {

    private static final String SUFFIX = ".spool";

    private final Path directory;
    private final Channels channels;
    private final NavigableMap<Long, Segment> segments = new TreeMap<>();

    Segments(Path directory, Channels channels) throws IOException {
        this.directory = directory;
        this.channels = channels;
        for (long first : firsts()) {
            load(first);
        }
    }

    /** How much of one file is records. */
    record Segment(int count, long bytes) {}

    /** The number that follows the last report. */
    long end() {
        Map.Entry<Long, Segment> last = segments.lastEntry();
        return last == null ? 0 : last.getKey() + last.getValue().count();
    }

    long bytes() {
        return segments.values().stream().mapToLong(Segment::bytes).sum();
    }

    /** Opens a file to append to, or makes it; its name is on disk when this returns. */
    RecordLog open(long first) throws IOException {
        boolean fresh = !segments.containsKey(first);
        List<byte[]> records = new ArrayList<>();
        RecordLog log = RecordLog.open(file(first), channels, records::add);
        if (fresh) {
            sync(log);
        }
        segments.put(first, new Segment(records.size(), log.bytes()));
        return log;
    }

    void appended(long first, RecordLog log) {
        segments.computeIfPresent(first, (any, segment) -> new Segment(segment.count() + 1, log.bytes()));
    }

    /** The reports of the file that this number lies in, from that number on. */
    List<byte[]> from(long number) throws IOException {
        Map.Entry<Long, Segment> segment = segments.floorEntry(number);
        if (segment == null || number >= segment.getKey() + segment.getValue().count()) {
            return List.of();
        }
        List<byte[]> records = load(segment.getKey());
        return records.subList((int) (number - segment.getKey()), records.size());
    }

    /** The number of the first report that is still here. */
    long begin() {
        return segments.isEmpty() ? 0 : segments.firstKey();
    }

    /** The name of the last file. */
    long lastFirst() {
        return segments.lastKey();
    }

    /** Deletes the files of which every report is settled. */
    void deleteBefore(long number) throws IOException {
        List<Long> settled = segments.entrySet().stream()
                .filter(entry -> entry.getKey() + entry.getValue().count() <= number)
                .map(Map.Entry::getKey)
                .toList();
        for (long first : settled) {
            Files.deleteIfExists(file(first));
            segments.remove(first);
        }
    }

    private List<byte[]> load(long first) throws IOException {
        List<byte[]> records = new ArrayList<>();
        try (RecordLog log = RecordLog.open(file(first), channels, records::add)) {
            segments.put(first, new Segment(records.size(), log.bytes()));
        }
        return records;
    }

    private List<Long> firsts() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> Long.parseLong(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path file(long first) {
        return directory.resolve("%019d%s".formatted(first, SUFFIX));
    }

    /** Puts the directory itself on disk; where directories cannot be opened, the system sees to that. */
    private void sync(RecordLog log) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                log.close();
                throw e;
            }
        }
    }
}
