package org.lagesbild.intake.guard;

import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Report;

/**
 * Reads what a partner wrote, which may be anything. What is no report is one answer, and a registry that does not
 * answer is another: then nobody knows what the record is, and it has to be read again later.
 */
public final class ReportReader {

    /** Confluent's code for an id that the registry does not have. */
    private static final int NO_SUCH_SCHEMA = 40403;

    private final Codec<Report> codec;

    public ReportReader(Codec<Report> codec) {
        this.codec = codec;
    }

    /** The report, or null where the bytes are none; throws {@link RegistryException} where that can not be known. */
    public @Nullable Report read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return codec.decode(bytes);
        } catch (RegistryException e) {
            if (e.code() != NO_SUCH_SCHEMA) {
                throw e;
            }
            return null;
        } catch (RuntimeException e) {
            return null; // whatever a decoder stumbles over, it stumbled over the content
        }
    }
}
