package org.lagesbild.messaging.silence;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Areas and categories of which alerts are kept and shown, and not delivered. It always has an end, and that is judged by
 * the time of the log.
 *
 * @param areas codes, each with all that lies in it
 * @param category a category's or group's code, or {@code *}; only that covers alerts of no category
 * @param reference a case number elsewhere; may be empty
 * @param by the principal
 */
public record Silence(
        String id,
        List<String> areas,
        String category,
        SilenceReason reason,
        String reference,
        String by,
        Instant since,
        Instant until) {

    public static final String ALL = "*";

    public Silence {
        areas = List.copyOf(areas);
    }

    public boolean inForce(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }

    /** Whether it is about this; when it holds is another question. */
    public boolean covers(Alert.Subject subject, AreaTree tree, Taxonomy taxonomy) {
        return areas.stream().anyMatch(area -> tree.within(subject.area(), area))
                && (category.equals(ALL)
                        || category.equals(subject.category())
                        || taxonomy.find(subject.category())
                                .filter(known -> known.group().equals(category))
                                .isPresent());
    }
}
