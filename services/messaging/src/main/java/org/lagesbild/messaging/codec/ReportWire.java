package org.lagesbild.messaging.codec;

import java.io.IOException;
import java.util.function.Function;
import org.apache.avro.io.Encoder;
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
            Wire.direct(IncidentReport.class, IncidentReport.SCHEMA$, ReportWire::write, ReportWire::fromAvro);

    private ReportWire() {}

    static void write(Report report, Encoder out) throws IOException {
        out.writeString(report.eventId());
        out.writeLong(report.revision());
        out.writeEnum(KIND.apply(report.kind()).ordinal());
        out.writeString(report.category());
        out.writeString(report.area());
        out.writeLong(report.occurredAt().toEpochMilli());
        out.writeEnum(PRECISION.apply(report.precision()).ordinal());
        out.writeString(report.place());
        out.writeEnum(SEVERITY.apply(report.severity()).ordinal());
        out.writeEnum(ORIGIN.apply(report.origin()).ordinal());
        out.writeEnum(CERTAINTY.apply(report.certainty()).ordinal());
        Arrays.write(report.lenses(), out, out::writeString);
        out.writeEnum(SCOPE.apply(report.scope()).ordinal());
        out.writeString(report.submissionId());
        out.writeLong(report.receivedAt().toEpochMilli());
        out.writeInt(report.policyVersion());
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
