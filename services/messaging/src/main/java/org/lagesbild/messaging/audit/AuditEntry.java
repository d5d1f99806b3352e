package org.lagesbild.messaging.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry on record. It holds the hash of its writer's entry before, so that none can be changed or left out without
 * all that follow being made anew.
 *
 * @param writer the process, since its start
 * @param sequence from 0 on, without gaps
 * @param previous the hash of the entry before; {@link #START} in the first
 */
public record AuditEntry(String writer, long sequence, Instant at, Deed deed, String previous, String hash) {

    /** What the first entry of a writer follows. */
    public static final String START = "0".repeat(64);

    /** The entry that follows this hash. Times are kept to the millisecond. */
    public static AuditEntry of(String writer, long sequence, Instant at, Deed deed, String previous) {
        Instant kept = Instant.ofEpochMilli(at.toEpochMilli());
        return new AuditEntry(writer, sequence, kept, deed, previous, hash(writer, sequence, kept, deed, previous));
    }

    /** Whether its hash is that of what it says. */
    public boolean intact() {
        return hash.equals(hash(writer, sequence, at, deed, previous));
    }

    /** Whether it is the next one after that, and neither was changed. */
    public boolean follows(AuditEntry before) {
        return intact()
                && before.intact()
                && writer.equals(before.writer())
                && sequence == before.sequence() + 1
                && previous.equals(before.hash());
    }

    private static String hash(String writer, long sequence, Instant at, Deed deed, String previous) {
        String said = List.of(
                        writer,
                        Long.toString(sequence),
                        Long.toString(at.toEpochMilli()),
                        deed.actor(),
                        deed.action().name(),
                        deed.target(),
                        deed.detail(),
                        Integer.toString(deed.count()),
                        previous)
                .stream()
                .map(part -> part.length() + ":" + part) // so that no two entries read the same
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
