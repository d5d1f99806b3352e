package org.lagesbild.gateway.avro;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.wire.Surplus;
import org.lagesbild.privacy.guard.ProblemCode;

/**
 * Which schemas a sender may have written with: any version of {@code IncidentReport} that the registry knows, or, where
 * the schema itself was sent, one that says nothing that ours does not. Safe for several threads.
 */
public final class WriterSchemas {

    private static final int NO_SUCH_SCHEMA = 40403;
    private static final int LONGEST = 256 << 10;
    private static final Schema OURS = ReportWire.WIRE.schema();

    private final SchemaRegistry registry;
    private final Surplus surplus;
    private final Map<Integer, RecordReader> byId = new ConcurrentHashMap<>();

    public WriterSchemas(SchemaRegistry registry) {
        this.registry = registry;
        this.surplus = new Surplus(OURS, registry);
    }

    /** What a record of a registered schema has that ours lacks. */
    List<Surplus.Stranger> surplus(byte[] record) {
        return surplus.of(record);
    }

    /** A reader of records of this id. Throws {@link RegistryException} where the registry is away. */
    RecordReader registered(int id) {
        RecordReader known = byId.get(id);
        return known != null ? known : byId.computeIfAbsent(id, this::lookedUp);
    }

    private RecordReader lookedUp(int id) {
        try {
            return new RecordReader(readable(registry.byId(id)));
        } catch (RegistryException e) {
            if (e.code() == NO_SUCH_SCHEMA) {
                throw new UnreadableBodyException(ProblemCode.SCHEMA_UNKNOWN);
            }
            throw e;
        }
    }

    /** A reader of records of this schema, which a sender brought along. */
    static RecordReader sent(String schema) {
        if (schema.length() > LONGEST) {
            throw new UnreadableBodyException(ProblemCode.SCHEMA_FOREIGN);
        }
        SchemaWords.check(schema);
        Schema written = readable(schema);
        for (Schema.Field field : written.getFields()) {
            Schema.Field ours = OURS.getField(field.name());
            if (ours == null || !known(field.schema(), ours.schema())) {
                throw new UnreadableBodyException(ProblemCode.SCHEMA_FOREIGN);
            }
        }
        return new RecordReader(written);
    }

    /** A symbol that ours lacks would be read as nothing, which in JSON is refused. */
    private static boolean known(Schema written, Schema ours) {
        if (written.getType() != Schema.Type.ENUM) {
            return written.getType() != Schema.Type.UNION;
        }
        Set<String> symbols = new HashSet<>(written.getEnumSymbols());
        symbols.removeAll(ours.getEnumSymbols());
        return symbols.isEmpty();
    }

    /** The schema, where Avro can read what it wrote as ours, and it is of the same name, for which Avro does not ask. */
    private static Schema readable(String text) {
        return parsed(text)
                .filter(written -> written.getType() == Schema.Type.RECORD)
                .filter(written -> written.getFullName().equals(OURS.getFullName()))
                .filter(WriterSchemas::readAsOurs)
                .orElseThrow(() -> new UnreadableBodyException(ProblemCode.SCHEMA_FOREIGN));
    }

    private static boolean readAsOurs(Schema written) {
        return SchemaCompatibility.checkReaderWriterCompatibility(OURS, written).getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    /** What Avro throws at a text that is no schema is not one kind of exception alone. */
    private static Optional<Schema> parsed(String text) {
        try {
            return Optional.of(new Schema.Parser().parse(text));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
