package org.lagesbild.risk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;

/** Generated interleavings against a model that knows nothing of states, outcomes or hashes. */
class LedgerModelTest {

    private static final int EVENTS = 300;
    private static final int LONGEST = 14;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void shouldAlwaysSumUpToWhatTheModelHolds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int event = 0; event < EVENTS; event++) {
            follow(submissions(random));
        }
    }

    private static void follow(List<Submission> submissions) {
        LedgerEntry entry = null;
        Map<Incident, Integer> sum = new HashMap<>();
        Model model = new Model();
        for (Submission submission : submissions) {
            LedgerResult result = Ledger.apply(entry, submission);
            entry = result.entry();
            for (Change.Count change : result.changes()) {
                sum.merge(change.incident(), change.sign(), (one, other) -> one + other == 0 ? null : one + other);
            }
            model.apply(submission);
            assertThat(entry.incident()).isEqualTo(model.now);
            assertThat(sum).isEqualTo(model.counted());
        }
    }

    /** The highest revision says what is true; a lower or equal one never does. */
    private static final class Model {
        private long highest;
        private @Nullable Incident now;

        void apply(Submission submission) {
            var report = submission.report();
            boolean retract = report.kind() == ReportKind.RETRACT;
            boolean follows = retract || report.kind() == ReportKind.CORRECT;
            boolean old = Duration.between(report.occurredAt(), submission.receivedAt())
                            .toDays()
                    > 400;
            if (report.revision() > highest && !(follows && report.revision() == 1) && (retract || !old)) {
                highest = report.revision();
                now = retract ? null : report.asIncident(submission.partner(), "POLICE", submission.receivedAt());
            }
        }

        Map<Incident, Integer> counted() {
            return now == null || now.scope() == Scope.OWN ? Map.of() : Map.of(now, 1);
        }
    }

    /** Reports, corrections, retractions, repetitions and contradictions, in any order. */
    private static List<Submission> submissions(SplittableRandom random) {
        List<Submission> submissions = new ArrayList<>();
        int length = 1 + random.nextInt(LONGEST);
        while (submissions.size() < length) {
            boolean repeat = !submissions.isEmpty() && random.nextInt(4) == 0;
            submissions.add(repeat ? submissions.get(random.nextInt(submissions.size())) : fresh(random));
        }
        return submissions;
    }

    private static Submission fresh(SplittableRandom random) {
        ReportKind[] kinds = {ReportKind.REPORT, ReportKind.CORRECT, ReportKind.RETRACT};
        Scope[] scopes = {Scope.OWN, Scope.MUNICIPALITY, Scope.MUNICIPALITY, Scope.PUBLIC};
        String[] areas = {"0191", "0191R001", "0192", "01"};
        return Sent.report()
                .as(kinds[random.nextInt(kinds.length)], 1 + random.nextInt(6))
                .in(areas[random.nextInt(areas.length)])
                .reaching(scopes[random.nextInt(scopes.length)])
                .aged(Duration.ofDays(random.nextInt(12) == 0 ? 402 : random.nextInt(400)))
                .build();
    }
}
