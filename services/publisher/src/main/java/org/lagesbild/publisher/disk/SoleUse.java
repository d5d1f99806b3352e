package org.lagesbild.publisher.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** Holds a file so that no other process, nor another part of this one, uses what it stands for. */
public final class SoleUse implements AutoCloseable {

    private final FileChannel file;

    private SoleUse(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes hold of the file, which is made where there is none.
     *
     * @throws IOException where another holds it
     */
    public static SoleUse of(Path lock) throws IOException {
        FileChannel file = Channels.REAL.open(lock);
        try {
            if (file.tryLock() != null) {
                return new SoleUse(file);
            }
        } catch (OverlappingFileLockException e) {
            file.close();
            throw inUse(lock);
        }
        file.close();
        throw inUse(lock);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static IOException inUse(Path lock) {
        return new IOException(lock + " is in use");
    }
}
