package org.lagesbild.messaging.codec;

import java.time.Instant;
import org.lagesbild.messaging.letter.DeadLetter;
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
                    rejection.partner(),
                    rejection.partition(),
                    rejection.offset(),
                    rejection.problems(),
                    rejection.at().toEpochMilli()),
            avro -> new Rejection(
                    avro.getPartner(),
                    avro.getPartition(),
                    avro.getOffset(),
                    avro.getProblems(),
                    Instant.ofEpochMilli(avro.getAt())));

    private LetterWire() {}
}
