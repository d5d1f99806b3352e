package org.lagesbild.publisher.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The text of recorded files, packed or plain, and a hash over the files that does not ask for their order. */
public final class SourceFiles {

    private static final int GZIP_MAGIC = 0x1f8b;

    private final List<Path> files;
    private final Collection<String> hashes = new TreeSet<>();

    public SourceFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** Takes one file's text, as far as it likes. */
    public interface TextConsumer {
        void accept(BufferedReader text) throws IOException;
    }

    /** Gives every line that is not blank, and keeps nothing of it. */
    public void forEachLine(Consumer<String> line) throws IOException {
        forEach(text -> text.lines().filter(each -> !each.isBlank()).forEach(line));
    }

    /** Gives the text of one file after the other. */
    public void forEach(TextConsumer each) throws IOException {
        for (Path file : files) {
            MessageDigest digest = sha256();
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                InputStream buffered = new BufferedInputStream(bytes, 1 << 16);
                each.accept(text(buffered));
                buffered.transferTo(OutputStream.nullOutputStream());
            }
            hashes.add(hex(digest));
        }
    }

    /** SHA-256 over the hashes of the files that were read. */
    public String hash() {
        MessageDigest all = sha256();
        hashes.forEach(hash -> all.update(hash.getBytes(UTF_8)));
        return hex(all);
    }

    private static BufferedReader text(InputStream bytes) throws IOException {
        bytes.mark(2);
        int magic = bytes.read() << 8 | bytes.read();
        bytes.reset();
        InputStream plain = magic == GZIP_MAGIC ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, UTF_8));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
