package org.lagesbild.publisher.run;

import java.time.LocalDate;
import java.util.Map;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.risk.ledger.Outcome;

/** Is told how far a run is, on the run's own thread, which it must not hold up. */
public interface RunProgress {

    /** {@code days} is what is left to play. */
    void begins(Run run, int days);

    /** All of this day is in the log: its reports, their receipts, its hours. */
    void played(LocalDate day, int reports);

    /** The run is done; {@code outcomes} counts the submissions since it was started last. */
    void ends(Run run, Map<Outcome, Long> outcomes);

    /** Nobody asks. */
    static RunProgress none() {
        return new RunProgress() {
            @Override
            public void begins(Run run, int days) {}

            @Override
            public void played(LocalDate day, int reports) {}

            @Override
            public void ends(Run run, Map<Outcome, Long> outcomes) {}
        };
    }
}
