package org.lagesbild.gateway.read;

import java.util.List;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.risk.incident.Report;

/** What the gateway makes of one item before Kafka sees anything of it. */
public sealed interface Verdict {

    /** The event's id; empty where it has none that may be repeated. */
    String eventId();

    /** It may pass, as coarse as it is kept. */
    record Sound(Report report) implements Verdict {
        @Override
        public String eventId() {
            return report.eventId();
        }
    }

    /** Nothing is wrong with it, and it is not its turn: to be sent again as it is. */
    record Later(String eventId, Finding reason) implements Verdict {}

    /** It may not, for all these reasons. */
    record Refused(String eventId, List<Finding> findings) implements Verdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
