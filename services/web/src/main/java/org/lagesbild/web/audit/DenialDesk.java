package org.lagesbild.web.audit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.AuditChains;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;

/** What each principal was refused in the last thirty days, at any service, by day and route. Hears of every entry. */
final class DenialDesk implements TopicTable.Listener<AuditEntry> {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int DAYS = 30;

    private final Map<Refused, Integer> counts = new ConcurrentHashMap<>();
    private final AuditChains chains = new AuditChains();
    private final InstantSource time;
    private volatile long broken;

    DenialDesk(InstantSource time) {
        this.time = time;
    }

    private record Refused(String principal, LocalDate date, String route, String status) {}

    @Override
    public void changed(String key, Optional<Row<AuditEntry>> row) {
        row.map(Row::value).ifPresent(this::heard);
    }

    private void heard(AuditEntry entry) {
        chains.add(entry);
        broken = chains.broken();
        LocalDate date = entry.at().atZone(ZONE).toLocalDate();
        if (entry.deed().action() == AuditAction.DENIED && !date.isBefore(oldest())) {
            Refused refused = new Refused(
                    entry.deed().actor(),
                    date,
                    entry.deed().target(),
                    entry.deed().detail());
            counts.merge(refused, entry.deed().count(), Integer::sum);
        }
    }

    /** Newest day first. */
    List<Denial> of(String principal) {
        counts.keySet().removeIf(refused -> refused.date().isBefore(oldest()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().principal().equals(principal))
                .map(entry -> new Denial(
                        entry.getKey().date(),
                        entry.getKey().route(),
                        entry.getKey().status(),
                        entry.getValue()))
                .sorted(Denial.ORDER)
                .toList();
    }

    /** How many entries of the audit were changed or are missing. */
    long broken() {
        return broken;
    }

    private LocalDate oldest() {
        return time.instant().atZone(ZONE).toLocalDate().minusDays(DAYS - 1);
    }
}
