package org.lagesbild.publisher.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.disk.RecordLog;
import org.lagesbild.publisher.disk.SoleUse;

/**
 * Records that wait on disk, in the order in which they were put. Each is safe when {@link #put} returns: a stop of the
 * process or the machine, or a full disk, costs at most the one that was being put, whose caller was never told that it
 * is safe. What is settled gives its room back. One process at a time; safe for several threads.
 */
final class Spool implements AutoCloseable {

    private final SpoolSettings settings;
    private final SoleUse lock;
    private final Segments segments;
    private final Cursor cursor;
    private long end;
    private @Nullable RecordLog open;

    Spool(SpoolSettings settings, Channels channels) throws IOException {
        this.settings = settings;
        this.lock = SoleUse.of(makeDirectory(settings.directory()).resolve("lock"));
        try {
            this.cursor = new Cursor(settings.directory().resolve("cursor"), channels);
            this.segments = new Segments(settings.directory(), channels);
            this.end = Math.max(cursor.value(), segments.end());
            if (cursor.value() < segments.begin()) {
                cursor.move(segments.begin());
            }
            segments.deleteBefore(cursor.value());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    synchronized void put(byte[] record) throws IOException {
        if (segments.bytes() + record.length + RecordLog.OVERHEAD > settings.mostBytes()) {
            throw new SpoolFullException(settings.mostBytes());
        }
        RecordLog log = appendable();
        log.append(record);
        segments.appended(segments.lastFirst(), log);
        end++;
    }

    /** The next records that are not settled: some while there are any, but not all. */
    synchronized List<byte[]> next() throws IOException {
        return segments.from(cursor.value());
    }

    /** Forgets the next so many. */
    synchronized void settle(int count) throws IOException {
        long number = cursor.value() + count;
        cursor.move(number);
        if (number == end) {
            closeLog();
        }
        segments.deleteBefore(number);
    }

    /** How many are not settled. */
    synchronized long waiting() {
        return end - cursor.value();
    }

    @Override
    public synchronized void close() throws IOException {
        closeLog();
        lock.close();
    }

    private RecordLog appendable() throws IOException {
        RecordLog log = open;
        if (log != null && log.isOpen() && log.bytes() < settings.segmentBytes()) {
            return log;
        }
        boolean interrupted = log != null && !log.isOpen();
        closeLog();
        RecordLog fresh = segments.open(interrupted ? segments.lastFirst() : end);
        end = segments.end();
        open = fresh;
        return fresh;
    }

    private void closeLog() throws IOException {
        RecordLog log = open;
        open = null;
        if (log != null) {
            log.close();
        }
    }

    private static Path makeDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(directory);
    }
}
