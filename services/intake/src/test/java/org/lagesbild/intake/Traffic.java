package org.lagesbild.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;

/** Generated reports of a few hundred events: corrected, retracted, repeated, contradicted, in any order. */
final class Traffic {

    private static final List<String> AREAS = List.of("0191", "0191R005", "0192", "0380", "0180", "01");
    private static final List<String> CATEGORIES = List.of("ASSAULT", "BURGLARY", "NO_SUCH_CATEGORY");
    private static final List<ReportKind> KINDS =
            List.of(ReportKind.REPORT, ReportKind.REPORT, ReportKind.CORRECT, ReportKind.RETRACT);
    private static final List<Scope> SCOPES = List.of(Scope.MUNICIPALITY, Scope.PUBLIC, Scope.OWN);

    private final SplittableRandom random;
    private final List<String> events = new ArrayList<>();
    private final Instant now;

    Traffic(long seed, int events, Instant now) {
        this.random = new SplittableRandom(seed);
        this.now = now;
        for (int event = 0; event < events; event++) {
            long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
            long high = (random.nextLong() & ~0xF000L) | 0x4000L;
            this.events.add(new UUID(high, low).toString());
        }
    }

    List<Report> reports(int count) {
        List<Report> reports = new ArrayList<>(count);
        while (reports.size() < count) {
            boolean repeat = !reports.isEmpty() && random.nextInt(6) == 0;
            reports.add(repeat ? reports.get(random.nextInt(reports.size())) : fresh());
        }
        return reports;
    }

    private Report fresh() {
        return TestReport.sound()
                .of(any(events))
                .as(any(KINDS), 1 + random.nextInt(5))
                .in(any(AREAS))
                .about(random.nextInt(20) == 0 ? any(CATEGORIES) : "ASSAULT")
                .reaching(any(SCOPES))
                .at(now.minus(Duration.ofHours(random.nextInt(410 * 24))))
                .build();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
