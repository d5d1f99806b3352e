package org.lagesbild.messaging.codec;

import java.util.function.Function;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.messaging.delivery.DeliveryState;
import org.lagesbild.messaging.wire.Wire;

/** Deliveries on the wire. */
public final class DeliveryWire {

    private static final Function<DeliveryContent, org.lagesbild.schemas.DeliveryContent> CONTENT =
            Enums.byName(DeliveryContent.class, org.lagesbild.schemas.DeliveryContent.class);
    private static final Function<org.lagesbild.schemas.DeliveryContent, DeliveryContent> CONTENT_OF =
            Enums.byName(org.lagesbild.schemas.DeliveryContent.class, DeliveryContent.class);
    private static final Function<DeliveryState, org.lagesbild.schemas.DeliveryState> STATE =
            Enums.byName(DeliveryState.class, org.lagesbild.schemas.DeliveryState.class);
    private static final Function<org.lagesbild.schemas.DeliveryState, DeliveryState> STATE_OF =
            Enums.byName(org.lagesbild.schemas.DeliveryState.class, DeliveryState.class);
    private static final Function<DeliveryCause, org.lagesbild.schemas.DeliveryCause> CAUSE =
            Enums.byName(DeliveryCause.class, org.lagesbild.schemas.DeliveryCause.class);
    private static final Function<org.lagesbild.schemas.DeliveryCause, DeliveryCause> CAUSE_OF =
            Enums.byName(org.lagesbild.schemas.DeliveryCause.class, DeliveryCause.class);

    public static final Wire<Delivery, org.lagesbild.schemas.Delivery> WIRE = Wire.of(
            org.lagesbild.schemas.Delivery.class,
            org.lagesbild.schemas.Delivery.SCHEMA$,
            DeliveryWire::toAvro,
            DeliveryWire::fromAvro);

    private DeliveryWire() {}

    private static org.lagesbild.schemas.Delivery toAvro(Delivery from) {
        Delivery.Attempts attempts = from.attempts();
        Delivery.Progress progress = from.progress();
        return new org.lagesbild.schemas.Delivery(
                from.subscription(),
                from.id(),
                from.alerts(),
                CONTENT.apply(from.content()),
                STATE.apply(attempts.state()),
                CAUSE.apply(attempts.cause()),
                CAUSE.apply(from.because()),
                attempts.status(),
                attempts.count(),
                attempts.begun(),
                attempts.due(),
                from.replay(),
                progress.positions(),
                progress.day(),
                progress.today(),
                progress.delivered(),
                progress.last());
    }

    private static Delivery fromAvro(org.lagesbild.schemas.Delivery avro) {
        return new Delivery(
                avro.getSubscription(),
                avro.getId(),
                CONTENT_OF.apply(avro.getContent()),
                avro.getAlerts(),
                CAUSE_OF.apply(avro.getBecause()),
                new Delivery.Attempts(
                        STATE_OF.apply(avro.getState()),
                        CAUSE_OF.apply(avro.getCause()),
                        avro.getStatus(),
                        avro.getAttempts(),
                        avro.getBegun(),
                        avro.getDue()),
                avro.getReplay(),
                new Delivery.Progress(
                        avro.getPositions(), avro.getDay(), avro.getToday(), avro.getDelivered(), avro.getLast()));
    }
}
