package org.lagesbild.intake.fault;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** A record at which a step of ours failed: one record must not stand in the way of everybody's. */
public final class BuryUnprocessable implements ProcessingExceptionHandler {

    private DeadLetterOffice office;

    @NullUnmarked // Kafka configures what it makes
    public BuryUnprocessable() {}

    @Override
    public void configure(Map<String, ?> settings) {
        office = DeadLetterOffice.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext at, Record<?, ?> record, Exception fault) {
        return DeadLetterOffice.passing(fault) ? Response.fail() : Response.resume(office.letter(at, fault));
    }
}
