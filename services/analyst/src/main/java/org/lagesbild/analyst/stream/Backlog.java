package org.lagesbild.analyst.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one client has not been sent yet: areas, never views, so that a slow client costs one entry per area however much
 * happens, and gets each area's latest view when it reads again. Taken in one step together with how far the topic had
 * been read by then: what comes later is behind no position that is told to the client.
 */
final class Backlog {

    private final PositionVector known;
    private final Map<String, Due> due = new HashMap<>();

    /** An area to be sent, and the last position in its partition that it stands for. */
    record Due(String area, int partition, long offset) {}

    Backlog(PositionVector known) {
        this.known = known;
    }

    /** Notes that the area has a view at this position. */
    synchronized void add(String area, int partition, long offset) {
        if (!known.covers(partition, offset)) {
            Due last = due.get(area);
            if (last == null || last.offset < offset) {
                due.put(area, new Due(area, partition, offset));
            }
        }
    }

    /** Notes that the area is to be sent, for a client that is told no positions. */
    synchronized void add(String area) {
        due.put(area, new Due(area, 0, 0));
    }

    /** Everything that is due, in the order of the topic, or else of the codes; the backlog is empty afterwards. */
    synchronized List<Due> take() {
        List<Due> taken = new ArrayList<>(due.values());
        due.clear();
        taken.sort(Comparator.comparingInt(Due::partition)
                .thenComparingLong(Due::offset)
                .thenComparing(Due::area));
        return taken;
    }

    synchronized int size() {
        return due.size();
    }
}
