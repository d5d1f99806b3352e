package org.lagesbild.publisher.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How files are opened: for real, or so that a test can let a disk fill up at any byte. */
@FunctionalInterface
public interface Channels {

    /** Files of the file system. */
    Channels REAL = file ->
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /** Opens the file to be read and written, and makes it where there is none. */
    FileChannel open(Path file) throws IOException;
}
