package org.lagesbild.riskview.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.view.AreaView;

/**
 * The areas of one partition whose view is to be published, longest waiting first. The more changes a commit holds, the
 * fewer views it makes: a task that is behind catches up first, and its views come less often instead of later and later.
 * Each waits at most until every area before it had its turn.
 */
final class Backlog {

    /** So few are made at once, whatever else there is to do: many changes in few areas are no reason to wait. */
    private static final int FEW = 32;

    /** Where more wait: as many as a commit makes when it holds little else, and as it always makes. */
    private static final int MOST = 64;

    private static final int LEAST = 4;

    /** How many views fewer for each change. */
    private static final int LESS = 2;

    /** Over how many commits changes are averaged, since they come in bursts: one commit has many, the next one none. */
    private static final int SMOOTHED = 8;

    private final Map<String, Waiting> areas = new LinkedHashMap<>();
    private int recent; // changes of so many commits

    /** The clock up to which everything about the area was published when it began to wait; null where none is known. */
    private record Waiting(@Nullable AreaView clock) {}

    /** Puts those behind the others that do not wait yet. */
    void add(Collection<String> moved, @Nullable AreaView clock) {
        Waiting since = new Waiting(clock);
        moved.forEach(area -> areas.putIfAbsent(area, since));
    }

    /** Takes those whose turn it is in a commit of so many changes; where there are none, it is soon no longer behind. */
    List<String> take(int changes) {
        recent = changes == 0 ? recent / 2 : recent + changes - recent / SMOOTHED;
        int turns = areas.size() <= FEW ? FEW : Math.max(LEAST, MOST - LESS * recent / SMOOTHED);
        List<String> taken = new ArrayList<>(Math.min(turns, areas.size()));
        for (Iterator<String> each = areas.keySet().iterator(); each.hasNext() && taken.size() < turns; ) {
            taken.add(each.next());
            each.remove();
        }
        return taken;
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    /** How far what is published reaches: to the current clock where nothing waits; null where that is not known. */
    @Nullable
    AreaView reached(AreaView current) {
        Iterator<Waiting> waiting = areas.values().iterator();
        return waiting.hasNext() ? waiting.next().clock() : current;
    }
}
