package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.lagesbild.messaging.wire.UndecodableException;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.WeekState;
import org.lagesbild.schemas.ChangeKind;

/** Changes: one Avro record with a kind, since unions of records age badly; a sealed type in the domain. */
public final class ChangeWire {

    private static final Function<ChangeReason, org.lagesbild.schemas.ChangeReason> REASON =
            Enums.byName(ChangeReason.class, org.lagesbild.schemas.ChangeReason.class);
    private static final Function<org.lagesbild.schemas.ChangeReason, ChangeReason> REASON_OF =
            Enums.byName(org.lagesbild.schemas.ChangeReason.class, ChangeReason.class);

    public static final Wire<Change, org.lagesbild.schemas.Change> WIRE = Wire.of(
            org.lagesbild.schemas.Change.class,
            org.lagesbild.schemas.Change.SCHEMA$,
            ChangeWire::toAvro,
            ChangeWire::fromAvro);

    private ChangeWire() {}

    private static org.lagesbild.schemas.Change toAvro(Change change) {
        org.lagesbild.schemas.Change avro = new org.lagesbild.schemas.Change();
        avro.setReason(org.lagesbild.schemas.ChangeReason.UNKNOWN);
        avro.setPartner("");
        avro.setSector("");
        avro.setArea("");
        avro.setIsoWeek("");
        avro.setMissing(List.of());
        avro.setSeries(List.of());
        avro.setAcceptedArea("");
        avro.setAcceptedCategory("");
        if (change instanceof Change.Count count) {
            avro.setKind(ChangeKind.COUNT);
            avro.setSign(count.sign());
            avro.setReason(REASON.apply(count.reason()));
            avro.setReceivedAt(count.receivedAt().toEpochMilli());
            avro.setIncident(IncidentWire.toAvro(count.incident()));
        } else if (change instanceof Change.Tick tick) {
            avro.setKind(ChangeKind.TICK);
            avro.setTick(tick.hour().toEpochMilli());
        } else if (change instanceof Change.Heard heard) {
            avro.setKind(ChangeKind.HEARD);
            avro.setReceivedAt(heard.at().toEpochMilli());
            who(avro, heard.partner(), heard.sector(), heard.area());
        } else if (change instanceof Change.Enrolled enrolled) {
            avro.setKind(ChangeKind.ENROLMENT);
            avro.setReceivedAt(enrolled.since().toEpochMilli());
            avro.setExpectedGapHours(enrolled.expectedGapHours());
            who(avro, enrolled.partner(), enrolled.sector(), enrolled.area());
        } else if (change instanceof Change.Imported imported) {
            avro.setKind(ChangeKind.WEEK_COUNTS);
            avro.setArea(imported.municipality());
            avro.setIsoWeek(Stockholm.isoWeek(imported.week()));
            avro.setMissing(imported.counts().missing());
            avro.setSeries(WeekWire.series(imported.counts()));
        } else if (change instanceof Change.Accepted accepted) {
            avro.setKind(ChangeKind.ACCEPTED_LEVEL);
            avro.setReceivedAt(accepted.at().toEpochMilli());
            avro.setArea(accepted.municipality());
            avro.setAcceptedArea(accepted.series().area());
            avro.setAcceptedCategory(accepted.series().category());
        }
        return avro;
    }

    private static void who(org.lagesbild.schemas.Change avro, String partner, String sector, String area) {
        avro.setPartner(partner);
        avro.setSector(sector);
        avro.setArea(area);
    }

    private static Change fromAvro(org.lagesbild.schemas.Change avro) {
        Instant received = Instant.ofEpochMilli(avro.getReceivedAt());
        return switch (avro.getKind()) {
            case COUNT ->
                new Change.Count(
                        avro.getSign(),
                        REASON_OF.apply(avro.getReason()),
                        received,
                        IncidentWire.fromAvro(avro.getIncident()));
            case TICK -> new Change.Tick(Instant.ofEpochMilli(avro.getTick()));
            case HEARD -> new Change.Heard(avro.getPartner(), avro.getSector(), avro.getArea(), received);
            case ENROLMENT ->
                new Change.Enrolled(
                        avro.getPartner(), avro.getSector(), avro.getArea(), avro.getExpectedGapHours(), received);
            case WEEK_COUNTS ->
                new Change.Imported(
                        avro.getArea(),
                        Stockholm.weekOf(avro.getIsoWeek()),
                        WeekWire.settled(WeekState.IMPORTED, avro.getMissing(), avro.getSeries()));
            case ACCEPTED_LEVEL ->
                new Change.Accepted(
                        avro.getArea(), new SeriesKey(avro.getAcceptedArea(), avro.getAcceptedCategory()), received);
            case UNKNOWN -> throw new UndecodableException("a change of a kind that this version does not know");
        };
    }
}
