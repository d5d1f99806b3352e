package org.lagesbild.publisher.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** How files are opened: for real, or so that a test can let a disk fill up at any byte. */
@FunctionalInterface
public interface Channels {

    /** Files of the file system, for their owner alone where the system knows owners. */
    Channels REAL = file -> FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0]);

    /** Opens the file to be read and written, and makes it where there is none. */
    FileChannel open(Path file) throws IOException;
}
