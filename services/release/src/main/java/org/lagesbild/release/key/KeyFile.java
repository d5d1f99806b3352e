package org.lagesbild.release.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.lagesbild.privacy.noise.KeyText;

/**
 * Where the oldest key that is still needed lies, readable by its owner alone. It is replaced as a whole and forced to
 * disk, so that there is always exactly one: the old one or the new one.
 */
final class KeyFile {

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    /** The key; empty where none was ever written. Throws {@link IllegalArgumentException} for a damaged file. */
    Optional<KeyText> read() {
        try {
            return Files.exists(path) ? Optional.of(KeyText.read(Files.readString(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the noise key can not be read", e);
        }
    }

    /** Overwrites what was there. */
    void write(KeyText key) {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, key.write());
            try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the noise key can not be written", e);
        }
    }
}
