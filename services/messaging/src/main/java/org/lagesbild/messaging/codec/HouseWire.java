package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.function.Function;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Onboarding;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.wire.Wire;

/** The house's own records: ticks, enrolments and runs. */
public final class HouseWire {

    private static final Function<Role, org.lagesbild.schemas.Role> ROLE =
            Enums.byName(Role.class, org.lagesbild.schemas.Role.class);
    private static final Function<org.lagesbild.schemas.Role, Role> ROLE_OF =
            Enums.byName(org.lagesbild.schemas.Role.class, Role.class);

    public static final Wire<Instant, org.lagesbild.schemas.Tick> TICK = Wire.of(
            org.lagesbild.schemas.Tick.class,
            org.lagesbild.schemas.Tick.SCHEMA$,
            hour -> new org.lagesbild.schemas.Tick(hour.toEpochMilli()),
            avro -> Instant.ofEpochMilli(avro.getHour()));

    public static final Wire<Enrolment, org.lagesbild.schemas.Enrolment> ENROLMENT = Wire.of(
            org.lagesbild.schemas.Enrolment.class,
            org.lagesbild.schemas.Enrolment.SCHEMA$,
            HouseWire::toAvro,
            HouseWire::fromAvro);

    public static final Wire<Run, org.lagesbild.schemas.Run> RUN = Wire.of(
            org.lagesbild.schemas.Run.class, org.lagesbild.schemas.Run.SCHEMA$, HouseWire::toAvro, HouseWire::fromAvro);

    private HouseWire() {}

    private static org.lagesbild.schemas.Enrolment toAvro(Enrolment enrolment) {
        return new org.lagesbild.schemas.Enrolment(
                enrolment.principal(),
                ROLE.apply(enrolment.role()),
                enrolment.sector(),
                enrolment.areas(),
                enrolment.categories(),
                enrolment.keyHashes(),
                enrolment.expectedGapHours(),
                enrolment.suspended(),
                enrolment.since().toEpochMilli(),
                enrolment.clients(),
                enrolment.quotas().itemsPerHour(),
                enrolment.quotas().categories(),
                enrolment.people(),
                enrolment.kafkaBytesPerSecond(),
                toAvro(enrolment.onboarding()));
    }

    private static org.lagesbild.schemas.Onboarding toAvro(Onboarding onboarding) {
        return new org.lagesbild.schemas.Onboarding(
                onboarding.purpose(),
                onboarding.legalBasis(),
                onboarding.authority(),
                onboarding.dpia(),
                onboarding.secrecy(),
                onboarding.retention());
    }

    private static Onboarding fromAvro(org.lagesbild.schemas.Onboarding avro) {
        return new Onboarding(
                avro.getPurpose(),
                avro.getLegalBasis(),
                avro.getAuthority(),
                avro.getDpia(),
                avro.getSecrecy(),
                avro.getRetention());
    }

    private static Enrolment fromAvro(org.lagesbild.schemas.Enrolment avro) {
        return new Enrolment(
                avro.getPrincipal(),
                ROLE_OF.apply(avro.getRole()),
                avro.getSector(),
                avro.getAreas(),
                avro.getCategories(),
                avro.getKeyHashes(),
                avro.getClients(),
                avro.getPeople(),
                new Quotas(avro.getItemsPerHour(), avro.getCategoryItemsPerHour()),
                avro.getExpectedGapHours(),
                avro.getSuspended(),
                Instant.ofEpochMilli(avro.getSince()),
                avro.getKafkaBytesPerSecond(),
                fromAvro(avro.getOnboarding()));
    }

    private static org.lagesbild.schemas.Run toAvro(Run run) {
        return new org.lagesbild.schemas.Run(
                run.kind(),
                run.source(),
                run.seed(),
                run.partners(),
                run.end().toEpochMilli(),
                run.shiftWeeks(),
                run.doneUntil().toEpochMilli(),
                run.finished());
    }

    private static Run fromAvro(org.lagesbild.schemas.Run avro) {
        return new Run(
                avro.getKind(),
                avro.getSource(),
                avro.getSeed(),
                avro.getPartners(),
                Instant.ofEpochMilli(avro.getEnd()),
                avro.getShiftWeeks(),
                Instant.ofEpochMilli(avro.getDoneUntil()),
                avro.getFinished());
    }
}
