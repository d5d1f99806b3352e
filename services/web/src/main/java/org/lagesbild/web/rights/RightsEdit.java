package org.lagesbild.web.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lagesbild.messaging.enrolment.Enrolment;

/**
 * Changes a rights file on disk: one at a time (a lock beside the file), checked as a whole before it is written, and
 * replaced in one step, so that whoever reads it meanwhile sees the old one or the new one.
 */
public final class RightsEdit {

    private final Path file;
    private final RightsFile rights;

    public RightsEdit(Path file, RightsFile rights) {
        this.file = file.toAbsolutePath();
        this.rights = rights;
    }

    /** Everybody in the file, enrolled since then; nobody where there is none. */
    public List<Enrolment> read(Instant since) {
        RightsText text = text();
        return text.empty() ? List.of() : rights.parse(text.toString(), since);
    }

    /**
     * Writes what the change makes of the file, and returns everybody in it.
     *
     * @param dryRun whether to check alone
     * @throws RightsException where anything in it would be wrong; the file is as it was
     */
    public List<Enrolment> change(UnaryOperator<RightsText> change, Instant since, boolean dryRun) {
        try {
            Files.createDirectories(folder());
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                return held.isValid() ? changed(change, since, dryRun) : List.of();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rights file can not be written: " + file, e);
        }
    }

    private List<Enrolment> changed(UnaryOperator<RightsText> change, Instant since, boolean dryRun)
            throws IOException {
        RightsText text = change.apply(text());
        List<Enrolment> principals = text.empty() ? List.of() : rights.parse(text.toString(), since);
        if (!dryRun) {
            replace(text.toString());
        }
        return principals;
    }

    private RightsText text() {
        try {
            return RightsText.of(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException("the rights file can not be read: " + file, e);
        }
    }

    private void replace(String text) throws IOException {
        Path fresh = Files.createTempFile(folder(), file.getFileName().toString(), ".new"); // its owner's alone
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        if (Files.exists(file)) {
            Files.getFileAttributeView(fresh, PosixFileAttributeView.class)
                    .setPermissions(Files.getPosixFilePermissions(file));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path folder() {
        Path folder = file.getParent();
        return folder == null ? Path.of(".") : folder;
    }
}
