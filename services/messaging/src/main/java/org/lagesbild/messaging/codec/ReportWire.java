package org.lagesbild.messaging.codec;

import java.util.function.Function;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.schemas.IncidentReport;

/** A partner's report on the wire. */
public final class ReportWire {

    static final Function<ReportKind, org.lagesbild.schemas.ReportKind> KIND =
            Enums.byName(ReportKind.class, org.lagesbild.schemas.ReportKind.class);
    static final Function<org.lagesbild.schemas.ReportKind, ReportKind> KIND_OF =
            Enums.byName(org.lagesbild.schemas.ReportKind.class, ReportKind.class);
    static final Function<Precision, org.lagesbild.schemas.Precision> PRECISION =
            Enums.byName(Precision.class, org.lagesbild.schemas.Precision.class);
    static final Function<org.lagesbild.schemas.Precision, Precision> PRECISION_OF =
            Enums.byName(org.lagesbild.schemas.Precision.class, Precision.class);
    static final Function<Severity, org.lagesbild.schemas.Severity> SEVERITY =
            Enums.byName(Severity.class, org.lagesbild.schemas.Severity.class);
    static final Function<org.lagesbild.schemas.Severity, Severity> SEVERITY_OF =
            Enums.byName(org.lagesbild.schemas.Severity.class, Severity.class);
    static final Function<Origin, org.lagesbild.schemas.Origin> ORIGIN =
            Enums.byName(Origin.class, org.lagesbild.schemas.Origin.class);
    static final Function<org.lagesbild.schemas.Origin, Origin> ORIGIN_OF =
            Enums.byName(org.lagesbild.schemas.Origin.class, Origin.class);
    static final Function<Certainty, org.lagesbild.schemas.Certainty> CERTAINTY =
            Enums.byName(Certainty.class, org.lagesbild.schemas.Certainty.class);
    static final Function<org.lagesbild.schemas.Certainty, Certainty> CERTAINTY_OF =
            Enums.byName(org.lagesbild.schemas.Certainty.class, Certainty.class);
    static final Function<Scope, org.lagesbild.schemas.Scope> SCOPE =
            Enums.byName(Scope.class, org.lagesbild.schemas.Scope.class);
    static final Function<org.lagesbild.schemas.Scope, Scope> SCOPE_OF =
            Enums.byName(org.lagesbild.schemas.Scope.class, Scope.class);

    public static final Wire<Report, IncidentReport> WIRE =
            Wire.of(IncidentReport.class, IncidentReport.SCHEMA$, ReportWire::toAvro, ReportWire::fromAvro);

    private ReportWire() {}

    static IncidentReport toAvro(Report report) {
        IncidentReport avro = new IncidentReport();
        avro.setEventId(report.eventId());
        avro.setRevision(report.revision());
        avro.setKind(KIND.apply(report.kind()));
        avro.setCategory(report.category());
        avro.setArea(report.area());
        avro.setOccurredAt(report.occurredAt());
        avro.setPrecision(PRECISION.apply(report.precision()));
        avro.setPlace(report.place());
        avro.setSeverity(SEVERITY.apply(report.severity()));
        avro.setOrigin(ORIGIN.apply(report.origin()));
        avro.setCertainty(CERTAINTY.apply(report.certainty()));
        avro.setLenses(report.lenses());
        avro.setScope(SCOPE.apply(report.scope()));
        avro.setSubmissionId(report.submissionId());
        avro.setReceivedAt(report.receivedAt());
        avro.setPolicyVersion(report.policyVersion());
        return avro;
    }

    static Report fromAvro(IncidentReport avro) {
        return new Report(
                avro.getEventId(),
                avro.getRevision(),
                KIND_OF.apply(avro.getKind()),
                avro.getCategory(),
                avro.getArea(),
                avro.getOccurredAt(),
                PRECISION_OF.apply(avro.getPrecision()),
                avro.getPlace(),
                SEVERITY_OF.apply(avro.getSeverity()),
                ORIGIN_OF.apply(avro.getOrigin()),
                CERTAINTY_OF.apply(avro.getCertainty()),
                avro.getLenses(),
                SCOPE_OF.apply(avro.getScope()),
                avro.getSubmissionId(),
                avro.getReceivedAt(),
                avro.getPolicyVersion());
    }
}
