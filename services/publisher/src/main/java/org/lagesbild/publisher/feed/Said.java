package org.lagesbild.publisher.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * What was last said of an event: enough to tell whether there is something new to say, and under which revision.
 *
 * @param content hash of what was said; of a retraction, of what was taken back
 * @param occurredAt as coarse as it was published
 * @param settled whether the gateway has it
 */
record Said(String eventId, long revision, ReportKind kind, String content, Instant occurredAt, boolean settled) {

    private static final int HASH_BYTES = 16;
    private static final int FIELDS = 6;

    static Said of(Report report) {
        return new Said(report.eventId(), report.revision(), report.kind(), hash(report), report.occurredAt(), false);
    }

    /** This event, taken back. */
    Said retracted() {
        return new Said(eventId, revision + 1, ReportKind.RETRACT, content, occurredAt, false);
    }

    Said at(long other) {
        return new Said(eventId, other, kind, content, occurredAt, false);
    }

    Said asSettled() {
        return new Said(eventId, revision, kind, content, occurredAt, true);
    }

    boolean live() {
        return kind != ReportKind.RETRACT;
    }

    boolean saysTheSame(Report report) {
        return live() && content.equals(hash(report));
    }

    String line() {
        return String.join(
                " ",
                eventId,
                Long.toString(revision),
                kind.name(),
                content,
                Long.toString(occurredAt.getEpochSecond()),
                settled ? "settled" : "open");
    }

    static Said parse(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not a ledger of this version");
        }
        return new Said(
                fields[0],
                Long.parseLong(fields[1]),
                ReportKind.valueOf(fields[2]),
                fields[3],
                Instant.ofEpochSecond(Long.parseLong(fields[4])),
                fields[5].equals("settled"));
    }

    private static String hash(Report report) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ReportJson.content(report));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
