package org.lagesbild.messaging.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuditChainsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final List<AuditEntry> entries = chain("one", 5);

    @Test
    void shouldFindNothingWrongWithWholeChains() {
        entries.addAll(chain("two", 3));
        assertThat(broken(entries)).isZero();
    }

    @Test
    void shouldBeginWithTheOldestThatIsKept() {
        assertThat(broken(entries.subList(2, 5))).isZero();
    }

    @Test
    void shouldFindWhatWasLeftOut() {
        entries.remove(2);
        assertThat(broken(entries)).isEqualTo(1);
    }

    @Test
    void shouldFindWhatWasChanged() {
        AuditEntry old = entries.get(2);
        Deed other = Deed.once(old.deed().action(), "somebody-else", old.deed().target(), "");
        entries.set(2, new AuditEntry(old.writer(), 2, old.at(), other, old.previous(), old.hash()));
        assertThat(broken(entries)).isPositive();
    }

    @Test
    void shouldFindWhatWasMadeAnew() {
        AuditEntry old = entries.get(2);
        Deed other = Deed.once(old.deed().action(), "somebody-else", old.deed().target(), "");
        entries.set(2, AuditEntry.of(old.writer(), 2, old.at(), other, old.previous()));
        assertThat(broken(entries)).isEqualTo(1);
    }

    private static long broken(List<AuditEntry> entries) {
        AuditChains chains = new AuditChains();
        entries.forEach(chains::add);
        return chains.broken();
    }

    private static List<AuditEntry> chain(String writer, int length) {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = AuditEntry.START;
        for (int nth = 0; nth < length; nth++) {
            Deed deed = Deed.once(AuditAction.SWITCH_SET, "drift", "partner/nr-" + nth, "DRILL");
            AuditEntry entry = AuditEntry.of(writer, nth, NOON.plusSeconds(nth), deed, previous);
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }
}
