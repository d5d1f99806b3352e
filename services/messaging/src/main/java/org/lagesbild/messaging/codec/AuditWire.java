package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.function.Function;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.messaging.wire.Wire;

/** Entries of the audit on the wire. */
public final class AuditWire {

    private static final Function<AuditAction, org.lagesbild.schemas.AuditAction> ACTION =
            Enums.byName(AuditAction.class, org.lagesbild.schemas.AuditAction.class);
    private static final Function<org.lagesbild.schemas.AuditAction, AuditAction> ACTION_OF =
            Enums.byName(org.lagesbild.schemas.AuditAction.class, AuditAction.class);

    public static final Wire<AuditEntry, org.lagesbild.schemas.AuditEntry> WIRE = Wire.of(
            org.lagesbild.schemas.AuditEntry.class,
            org.lagesbild.schemas.AuditEntry.SCHEMA$,
            AuditWire::toAvro,
            AuditWire::fromAvro);

    private AuditWire() {}

    private static org.lagesbild.schemas.AuditEntry toAvro(AuditEntry entry) {
        Deed deed = entry.deed();
        return new org.lagesbild.schemas.AuditEntry(
                entry.writer(),
                entry.sequence(),
                entry.at().toEpochMilli(),
                deed.actor(),
                ACTION.apply(deed.action()),
                deed.target(),
                deed.detail(),
                deed.count(),
                entry.previous(),
                entry.hash());
    }

    private static AuditEntry fromAvro(org.lagesbild.schemas.AuditEntry avro) {
        Deed deed = new Deed(
                ACTION_OF.apply(avro.getAction()),
                avro.getActor(),
                avro.getTarget(),
                avro.getDetail(),
                avro.getCount());
        return new AuditEntry(
                avro.getWriter(),
                avro.getSequence(),
                Instant.ofEpochMilli(avro.getAt()),
                deed,
                avro.getPrevious(),
                avro.getHash());
    }
}
