package org.lagesbild.gateway.avro;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.cut.Limited;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.privacy.guard.ProblemCode;

/**
 * The records of a body in Avro's binary form, told apart by how it begins: with byte 0 it is one record after the id of its
 * schema (Confluent's wire format), with {@code Obj} a container file.
 */
public final class AvroItems {

    private static final int WIRE = 0;
    private static final int FILE = 'O';
    private static final int NOTHING = -1;

    private AvroItems() {}

    /** Throws {@link UnreadableBodyException} where it is neither, or its schema is not one of ours. */
    public static Items of(InputStream body, BodyLimits limits, WriterSchemas schemas) throws IOException {
        InputStream in = new BufferedInputStream(new Limited(body, limits.bytes()));
        in.mark(1);
        int first = in.read();
        in.reset();
        return switch (first) {
            case NOTHING, WIRE -> new OneRecord(in, limits.itemBytes(), schemas);
            case FILE -> new FileRecords(new ContainerFile(in, limits));
            default -> throw new UnreadableBodyException(ProblemCode.BODY_NOT_AVRO);
        };
    }
}
