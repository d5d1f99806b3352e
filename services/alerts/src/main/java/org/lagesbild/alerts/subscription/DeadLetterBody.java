package org.lagesbild.alerts.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.message.AlertBody;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;

/**
 * Something that could not be delivered, with what of it its owner may read now.
 *
 * @param cause why the last attempt failed
 * @param status of its answer; absent where there was none
 * @param since when it was first tried; {@code until}, when it was given up
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
record DeadLetterBody(
        String id,
        DeliveryContent content,
        DeliveryCause cause,
        @Nullable Integer status,
        int attempts,
        Instant since,
        Instant until,
        List<AlertBody> alerts) {

    static DeadLetterBody of(Delivery letter, List<AlertBody> alerts) {
        Delivery.Attempts attempts = letter.attempts();
        return new DeadLetterBody(
                letter.id(),
                letter.content(),
                attempts.cause(),
                attempts.status() == 0 ? null : attempts.status(),
                attempts.count(),
                Instant.ofEpochMilli(attempts.begun()),
                Instant.ofEpochMilli(attempts.due()),
                alerts);
    }
}
