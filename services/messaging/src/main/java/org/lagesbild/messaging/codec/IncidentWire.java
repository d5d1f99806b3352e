package org.lagesbild.messaging.codec;

import java.time.Instant;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.incident.Incident;

/** An incident as the ledger, the changes and the compacted topic of incidents hold it. */
public final class IncidentWire {

    public static final Wire<Incident, org.lagesbild.schemas.Incident> WIRE = Wire.of(
            org.lagesbild.schemas.Incident.class,
            org.lagesbild.schemas.Incident.SCHEMA$,
            IncidentWire::toAvro,
            IncidentWire::fromAvro);

    private IncidentWire() {}

    static org.lagesbild.schemas.Incident toAvro(Incident incident) {
        org.lagesbild.schemas.Incident avro = new org.lagesbild.schemas.Incident();
        avro.setPartner(incident.partner());
        avro.setSector(incident.sector());
        avro.setCategory(incident.category());
        avro.setArea(incident.area());
        avro.setOccurredAt(incident.occurredAt().toEpochMilli());
        avro.setPrecision(ReportWire.PRECISION.apply(incident.precision()));
        avro.setPlace(incident.place());
        avro.setSeverity(ReportWire.SEVERITY.apply(incident.severity()));
        avro.setOrigin(ReportWire.ORIGIN.apply(incident.origin()));
        avro.setCertainty(ReportWire.CERTAINTY.apply(incident.certainty()));
        avro.setLenses(incident.lenses());
        avro.setScope(ReportWire.SCOPE.apply(incident.scope()));
        avro.setPolicyVersion(incident.policyVersion());
        avro.setRevision(incident.revision());
        avro.setReceivedAt(incident.receivedAt().toEpochMilli());
        return avro;
    }

    static Incident fromAvro(org.lagesbild.schemas.Incident avro) {
        return new Incident(
                avro.getPartner(),
                avro.getSector(),
                avro.getCategory(),
                avro.getArea(),
                Instant.ofEpochMilli(avro.getOccurredAt()),
                ReportWire.PRECISION_OF.apply(avro.getPrecision()),
                avro.getPlace(),
                ReportWire.SEVERITY_OF.apply(avro.getSeverity()),
                ReportWire.ORIGIN_OF.apply(avro.getOrigin()),
                ReportWire.CERTAINTY_OF.apply(avro.getCertainty()),
                avro.getLenses(),
                ReportWire.SCOPE_OF.apply(avro.getScope()),
                avro.getPolicyVersion(),
                avro.getRevision(),
                Instant.ofEpochMilli(avro.getReceivedAt()));
    }
}
