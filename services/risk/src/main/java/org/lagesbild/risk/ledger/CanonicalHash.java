package org.lagesbild.risk.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.Scope;

/**
 * Tells a report that is sent again from another one under the same revision. Over what the partner says, in the form
 * in which it is kept; not over what servers add, nor over which submission brought it.
 */
final class CanonicalHash {

    private static final char END = '\n';

    private CanonicalHash() {}

    /** The first 64 bits of SHA-256. */
    static long of(Report report) {
        return ByteBuffer.wrap(sha256().digest(canonical(report).getBytes(UTF_8)))
                .getLong();
    }

    private static String canonical(Report report) {
        Scope reach = report.scope() == Scope.UNKNOWN ? Scope.MUNICIPALITY : report.scope();
        StringBuilder text = new StringBuilder(160)
                .append(report.kind().name())
                .append(END)
                .append(report.category())
                .append(END)
                .append(report.area())
                .append(END)
                .append(report.occurredAt().toEpochMilli())
                .append(END)
                .append(report.precision().name())
                .append(END)
                .append(report.place())
                .append(END)
                .append(report.severity().name())
                .append(END)
                .append(report.origin().name())
                .append(END)
                .append(report.certainty().name())
                .append(END)
                .append(reach.name());
        report.lenses().forEach(lens -> text.append(END).append(lens));
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
