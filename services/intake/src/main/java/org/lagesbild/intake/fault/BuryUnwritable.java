package org.lagesbild.intake.fault;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.NullUnmarked;

/**
 * A record that can not be written. Only what will never fit is given up; all else stops the task, whose transaction is
 * then aborted and done again: a count without its receipt is worse than a delay.
 */
public final class BuryUnwritable implements ProductionExceptionHandler {

    private DeadLetterOffice office;

    @NullUnmarked // Kafka configures what it makes
    public BuryUnwritable() {}

    @Override
    public void configure(Map<String, ?> settings) {
        office = DeadLetterOffice.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext at, ProducerRecord<byte[], byte[]> record, Exception fault) {
        if (fault instanceof RecordTooLargeException) {
            return Response.resume(office.letter(at, fault));
        }
        return fault instanceof RetriableException ? Response.retry() : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as in Kafka's interface: what can not be serialized has no type to rely on
    public Response handleSerializationError(
            ErrorHandlerContext at, ProducerRecord record, Exception fault, SerializationExceptionOrigin origin) {
        return DeadLetterOffice.passing(fault) ? Response.fail() : Response.resume(office.letter(at, fault));
    }
}
