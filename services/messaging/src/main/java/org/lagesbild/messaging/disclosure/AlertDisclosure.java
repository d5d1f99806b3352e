package org.lagesbild.messaging.disclosure;

import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.alert.Alert;

/**
 * What one reader may be told of an alert: nothing where its area or category was not granted, and else all but what says
 * something of other areas and categories. Pure; every output of alerts is made of what it returns.
 */
public final class AlertDisclosure {

    private static final String EPISODE = "\\|";

    private AlertDisclosure() {}

    /** The alert as this reader may see it; empty where it may not. */
    public static Optional<Alert> told(Disclosure rights, Alert exact) {
        return readable(rights, exact.subject().area(), exact.subject().category())
                ? Optional.of(reduced(rights, exact))
                : Optional.empty();
    }

    /**
     * What is about no category, a silent partner or a spent budget, depends on all of them: a partner's silence begins
     * with its last report, whatever that was about.
     */
    private static boolean readable(Disclosure rights, String area, String category) {
        return rights.area(area) && (category.isEmpty() ? rights.complete() : rights.counts(category));
    }

    private static Alert reduced(Disclosure rights, Alert exact) {
        Alert.Marks marks = exact.marks();
        boolean all = rights.complete();
        return new Alert(
                exact.identity(),
                exact.subject(),
                exact.moment(),
                exact.grade(),
                exact.test(),
                exact.cluster(),
                all
                        ? exact.method()
                        : new Alert.Method(
                                exact.method().detector(),
                                0,
                                0,
                                0,
                                exact.method().window()),
                new Alert.Marks(
                        all ? marks.heldBack() : 0,
                        marks.newSource(),
                        marks.silenced(),
                        readableEpisode(rights, marks.parent()) ? marks.parent() : "",
                        marks.by()),
                all
                        ? exact.texts()
                        : exact.texts().stream().map(AlertDisclosure::ownWords).toList());
    }

    private static Alert.Text ownWords(Alert.Text text) {
        return new Alert.Text(text.language(), text.headline(), text.description(), "");
    }

    /** An episode's id is {@code area|category|rule|day}. */
    private static boolean readableEpisode(Disclosure rights, String episode) {
        List<String> parts = List.of(episode.split(EPISODE, -1));
        return parts.size() > 1 && readable(rights, parts.get(0), parts.get(1));
    }
}
