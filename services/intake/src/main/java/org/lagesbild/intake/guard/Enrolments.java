package org.lagesbild.intake.guard;

import java.time.Instant;
import org.lagesbild.messaging.rules.Rights;

/** Who may publish what, as the guard asks for it: once per report. */
public interface Enrolments {

    /** The partner's rights at least as of then; {@link Rights#none()} where it is not enrolled. */
    Rights of(String partner, Instant appended);
}
