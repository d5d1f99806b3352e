package org.lagesbild.intake.guard;

import java.time.Instant;
import java.util.Optional;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Report;

/** What an operator has stopped, as the guard asks for it: once per sound report. */
public interface Stops {

    /** Why this is not taken now; empty where nothing stands against it. To take back is never stopped. */
    Optional<ProblemCode> against(String partner, Report report, Instant appended);
}
