package org.lagesbild.release.topology;

import java.time.Instant;
import java.util.Map;

/**
 * What stood in the topics before a start, and is never written again, whatever state was lost and is made anew.
 *
 * @param closed by partition, up to which hour every atom was released
 * @param partner by key of a view for released readers, where its window ended
 * @param open by key of a view for the public, where its window ended
 */
public record Standing(Map<Integer, Instant> closed, Map<String, Instant> partner, Map<String, Instant> open) {

    public static final Standing NOTHING = new Standing(Map.of(), Map.of(), Map.of());

    public Standing {
        closed = Map.copyOf(closed);
        partner = Map.copyOf(partner);
        open = Map.copyOf(open);
    }
}
