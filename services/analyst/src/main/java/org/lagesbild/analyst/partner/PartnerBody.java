package org.lagesbild.analyst.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lagesbild.messaging.enrolment.Enrolment;

/**
 * One partner as its operator sees it. No hash of a key is ever shown.
 *
 * @param keys how many keys are live; two while one is being rotated
 * @param kafkaBytesPerSecond 0 is without a bound of its own
 * @param onboarding purpose, legal basis, authority, impact and secrecy assessment, retention
 * @param missing what of it is not on record; nothing is published until it is
 */
@Serdeable
@JsonInclude(Include.ALWAYS)
public record PartnerBody(
        String id,
        String sector,
        boolean sandbox,
        boolean suspended,
        Instant since,
        List<String> areas,
        List<String> categories,
        int expectedGapHours,
        long kafkaBytesPerSecond,
        int keys,
        Map<String, String> onboarding,
        List<String> missing) {

    static PartnerBody of(Enrolment enrolment) {
        return new PartnerBody(
                enrolment.principal(),
                enrolment.sector(),
                enrolment.sandbox(),
                enrolment.suspended(),
                enrolment.since(),
                enrolment.areas(),
                enrolment.categories(),
                enrolment.expectedGapHours(),
                enrolment.kafkaBytesPerSecond(),
                enrolment.keyHashes().size(),
                enrolment.onboarding().parts(),
                enrolment.onboarding().missing());
    }
}
