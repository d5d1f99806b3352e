package org.lagesbild.messaging.audit;

import java.util.HashMap;
import java.util.Map;

/**
 * Follows the chains of all writers as they are read, and counts what does not fit: an entry that was changed, left out or
 * put in between. The oldest entry that is still kept is taken as it is, since retention ends chains at their beginning.
 */
public final class AuditChains {

    private final Map<String, AuditEntry> last = new HashMap<>();
    private long broken;

    /** Takes the next entry of any writer. */
    public void add(AuditEntry entry) {
        AuditEntry before = last.put(entry.writer(), entry);
        boolean fits = before == null ? entry.intact() : entry.follows(before);
        if (!fits) {
            broken++;
        }
    }

    /** How many entries did not fit. */
    public long broken() {
        return broken;
    }
}
