package org.lagesbild.web.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of a dev installation, in a file that only its owner may read. Everything else is derived from it, so
 * that keys stay the same over restarts.
 */
public final class DevSeed {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] seed;

    private DevSeed(byte[] seed) {
        this.seed = seed;
    }

    /** Reads the seed, or makes one where there is no such file. Refuses a file that others may read. */
    public static DevSeed at(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new IllegalStateException("others may read the seed; chmod 600 " + file);
            }
            return new DevSeed(HexFormat.of().parseHex(Files.readString(file).trim()));
        } catch (IOException e) {
            throw new UncheckedIOException("the seed can not be read or written", e);
        }
    }

    /** A key for one purpose, which tells nothing of the seed or of any other purpose's key. */
    public byte[] derive(String purpose) {
        return hmac(seed, purpose);
    }

    /** The same as text that can be typed: hex. */
    public String deriveText(String purpose) {
        return HexFormat.of().formatHex(derive(purpose));
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, HexFormat.of().formatHex(fresh), StandardOpenOption.WRITE);
    }
}
