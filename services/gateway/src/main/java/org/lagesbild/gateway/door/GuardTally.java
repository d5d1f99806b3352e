package org.lagesbild.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.lagesbild.privacy.guard.Finding;

/** How often the guard refused something, by kind. Neither who sent it nor where it stood: both would be told for ever. */
public final class GuardTally {

    private static final String FOUND = "lagesbild.guard.found";

    private final MeterRegistry meters;

    public GuardTally(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts what of these is the guard's. */
    public void count(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.code().guards()) {
                meters.counter(FOUND, "door", "gateway", "kind", kind(finding)).increment();
            }
        }
    }

    private static String kind(Finding finding) {
        return finding.code().code().substring("guard.".length());
    }
}
