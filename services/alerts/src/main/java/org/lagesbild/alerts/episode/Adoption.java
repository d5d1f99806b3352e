package org.lagesbild.alerts.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagesbild.alerts.episode.Book.Held;
import org.lagesbild.alerts.episode.Book.Mark;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.time.Stockholm;

/** Makes the books again from what was said, alert by alert in the order in which they were said. */
public final class Adoption {

    private Adoption() {}

    public static Book after(Book book, Alert alert) {
        Optional<Tracked> known =
                book.find(one -> one.episode().equals(alert.identity().episode()));
        Candidate candidate = Evidences.of(alert);
        boolean again = alert.identity().state() == EpisodeState.OPENED; // also where it ended before
        Episode memory = EpisodeRules.recall(
                again ? null : known.map(Tracked::memory).orElse(null),
                alert.identity().state(),
                candidate,
                alert.moment().opened());
        boolean alarm = again || alert.identity().state() == EpisodeState.STRENGTHENED;
        int alarmedOn = alarm
                ? alert.moment().day()
                : known.map(Tracked::alarmedOn).orElse(alert.moment().opened());
        return marked(book.with(new Tracked(alert, memory, alarmedOn, Tracked.UNKNOWN)), alert);
    }

    /** How far evaluations and hours were seen; what people did tells nothing of that. */
    private static Book marked(Book book, Alert alert) {
        if (!alert.marks().by().isEmpty()) {
            return book;
        }
        AlertKind kind = alert.subject().kind();
        Alert.Moment moment = alert.moment();
        if (kind == AlertKind.THRESHOLD || kind == AlertKind.COVERAGE) {
            int hour = (int) Math.floorDiv(moment.at(), 3_600_000L);
            return book.at(Math.max(book.hour(), hour));
        }
        Mark mark = new Mark(moment.day(), moment.revision());
        Book seen = book.last().before(mark) ? book.at(mark) : book;
        int week = Stockholm.weekOf(moment.day());
        Held held = new Held(week, Math.max(seen.held().in(week), alert.marks().heldBack()));
        return spent(seen.with(held), alert);
    }

    private static Book spent(Book book, Alert alert) {
        boolean opened = alert.identity().state() == EpisodeState.OPENED
                && Tracked.inferred(alert.subject().kind())
                && alert.marks().parent().isEmpty();
        if (!opened) {
            return book;
        }
        int week = Stockholm.weekOf(alert.moment().day());
        List<Integer> days = new ArrayList<>(book.opened());
        days.removeIf(day -> Stockholm.weekOf(day) < week);
        days.add(alert.moment().day());
        return book.with(days);
    }
}
