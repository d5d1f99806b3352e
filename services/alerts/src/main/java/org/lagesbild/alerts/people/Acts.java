package org.lagesbild.alerts.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.audit.AuditLog;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** What every act of a person has in common: what it may be about, that the brokers have it, and that it is on record. */
@Singleton
public final class Acts {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final AuditLog audit;

    Acts(AuditLog audit) {
        this.audit = audit;
    }

    public Disclosure rights(Caller caller) {
        return Disclosure.to(caller.enrolment(), Vocabularies.areas(), Vocabularies.taxonomy());
    }

    /** Throws a 503 until everything has been read. */
    public void requireReady(boolean ready) {
        if (!ready) {
            throw ProblemType.UNAVAILABLE
                    .exception()
                    .retryAfter(SOON)
                    .detail("Det som har sagts läses in.", "What has been said is still being read.");
        }
    }

    /** Writes, and puts on record that it was written. Said twice it holds once. */
    public void done(Runnable write, Deed deed) {
        try {
            write.run();
        } catch (KafkaException e) {
            throw unsure(
                    "Mäklarna har inte bekräftat. Det kan gälla ändå; sänd igen.",
                    "The brokers have not confirmed. It may hold all the same; send it again.");
        }
        if (!audit.record(deed).join()) {
            throw unsure(
                    "Det gäller, men kunde inte antecknas. Sänd igen.",
                    "It holds, and could not be put on record. Send it again.");
        }
    }

    private static ProblemException unsure(String sv, String en) {
        return ProblemType.UNAVAILABLE.exception().retryAfter(SOON).detail(sv, en);
    }
}
