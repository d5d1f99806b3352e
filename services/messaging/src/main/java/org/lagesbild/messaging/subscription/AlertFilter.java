package org.lagesbild.messaging.subscription;

import java.util.Set;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Which alerts are wanted; what is empty restricts nothing. The same for lists, streams, webhooks and mail, and never more
 * than the reader's rights.
 *
 * @param areas codes, each standing for everything below it
 * @param categories codes of categories or groups; one of a group stands for all in it
 * @param severity at least this; {@code UNKNOWN} is all
 */
public record AlertFilter(
        Set<String> areas,
        Set<String> categories,
        Set<AreaLevel> levels,
        Set<AlertKind> kinds,
        Set<EpisodeState> states,
        AlertSeverity severity) {

    public static final AlertFilter ALL =
            new AlertFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), AlertSeverity.UNKNOWN);

    public AlertFilter {
        areas = Set.copyOf(areas);
        categories = Set.copyOf(categories);
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    public boolean wants(Alert alert, AreaTree tree, Taxonomy taxonomy) {
        return wantsPlace(alert.subject().area(), tree)
                && wantsCategory(alert.subject().category(), taxonomy)
                && among(kinds, alert.subject().kind())
                && among(states, alert.identity().state())
                && severe(alert.grade().severity());
    }

    private boolean wantsPlace(String area, AreaTree tree) {
        return (areas.isEmpty() || areas.stream().anyMatch(wanted -> tree.within(area, wanted)))
                && (levels.isEmpty()
                        || tree.find(area)
                                .filter(found -> levels.contains(found.level()))
                                .isPresent());
    }

    /** What is about no category, such as a silent partner, is left out where categories are named. */
    private boolean wantsCategory(String category, Taxonomy taxonomy) {
        return categories.isEmpty()
                || categories.contains(category)
                || taxonomy.find(category)
                        .map(Category::group)
                        .filter(categories::contains)
                        .isPresent();
    }

    /** The enum's order is that of CAP: what is more severe comes first. */
    private boolean severe(AlertSeverity of) {
        return severity == AlertSeverity.UNKNOWN || of != AlertSeverity.UNKNOWN && of.compareTo(severity) <= 0;
    }

    private static <T> boolean among(Set<T> wanted, T one) {
        return wanted.isEmpty() || wanted.contains(one);
    }
}
