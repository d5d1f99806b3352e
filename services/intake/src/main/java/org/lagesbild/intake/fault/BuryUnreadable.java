package org.lagesbild.intake.fault;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.NullUnmarked;

/** A tick, an enrolment or a submission of our own that can not be read: buried, and the next one is read. */
public final class BuryUnreadable implements DeserializationExceptionHandler {

    private DeadLetterOffice office;

    @NullUnmarked // Kafka configures what it makes
    public BuryUnreadable() {}

    @Override
    public void configure(Map<String, ?> settings) {
        office = DeadLetterOffice.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext at, ConsumerRecord<byte[], byte[]> record, Exception fault) {
        return DeadLetterOffice.passing(fault) ? Response.fail() : Response.resume(office.letter(at, fault));
    }
}
