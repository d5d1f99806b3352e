package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.function.Function;
import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.letter.GuardHit;
import org.lagesbild.messaging.letter.LengthBucket;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.messaging.wire.Wire;

/** Dead letters and rejections. */
public final class LetterWire {

    public static final Wire<DeadLetter, org.lagesbild.schemas.DeadLetter> DEAD_LETTER = Wire.of(
            org.lagesbild.schemas.DeadLetter.class,
            org.lagesbild.schemas.DeadLetter.SCHEMA$,
            letter -> new org.lagesbild.schemas.DeadLetter(
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.processor(),
                    letter.reason(),
                    letter.at().toEpochMilli()),
            avro -> new DeadLetter(
                    avro.getTopic(),
                    avro.getPartition(),
                    avro.getOffset(),
                    avro.getProcessor(),
                    avro.getReason(),
                    Instant.ofEpochMilli(avro.getAt())));

    public static final Wire<Rejection, org.lagesbild.schemas.Rejection> REJECTION = Wire.of(
            org.lagesbild.schemas.Rejection.class,
            org.lagesbild.schemas.Rejection.SCHEMA$,
            rejection -> new org.lagesbild.schemas.Rejection(
                    rejection.place().partner(),
                    rejection.place().partition(),
                    rejection.place().offset(),
                    rejection.eventId(),
                    rejection.problems(),
                    rejection.hits().stream().map(LetterWire::toAvro).toList(),
                    rejection.ruleVersion(),
                    rejection.erase(),
                    rejection.hour().toEpochMilli()),
            avro -> new Rejection(
                    new Rejection.Place(avro.getPartner(), avro.getPartition(), avro.getOffset()),
                    avro.getEventId(),
                    avro.getProblems(),
                    avro.getHits().stream().map(LetterWire::fromAvro).toList(),
                    avro.getRuleVersion(),
                    avro.getErase(),
                    Instant.ofEpochMilli(avro.getHour())));

    private static final Function<LengthBucket, org.lagesbild.schemas.LengthBucket> LENGTH =
            Enums.byName(LengthBucket.class, org.lagesbild.schemas.LengthBucket.class);
    private static final Function<org.lagesbild.schemas.LengthBucket, LengthBucket> LENGTH_OF =
            Enums.byName(org.lagesbild.schemas.LengthBucket.class, LengthBucket.class);

    private LetterWire() {}

    private static org.lagesbild.schemas.GuardHit toAvro(GuardHit hit) {
        return new org.lagesbild.schemas.GuardHit(hit.field(), hit.kinds(), LENGTH.apply(hit.length()));
    }

    private static GuardHit fromAvro(org.lagesbild.schemas.GuardHit avro) {
        return new GuardHit(avro.getField(), avro.getKinds(), LENGTH_OF.apply(avro.getLength()));
    }
}
