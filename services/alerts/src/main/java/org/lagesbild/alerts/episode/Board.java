package org.lagesbild.alerts.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SeriesKey;

/** One step under way: the book as it has become so far, and what was said. */
final class Board {

    private static final double CLEARLY = 10;

    private final AlertMaker maker;
    private final When when;
    private final List<Alert> said = new ArrayList<>();
    private Book book;

    Board(Book book, AlertMaker maker, When when) {
        this.book = book;
        this.maker = maker;
        this.when = when;
    }

    Book book() {
        return book;
    }

    void book(Book changed) {
        book = changed;
    }

    When when() {
        return when;
    }

    /** The open episode of a series that statistics watch. */
    Optional<Tracked> open(SeriesKey series) {
        return book.find(
                one -> one.daily() && one.open() && one.memory().series().equals(series));
    }

    /** Says the first thing of an episode. One that ended on the same day and is opened again goes on. */
    Tracked open(AlertMaker.Draft draft, Episode memory) {
        String episode = AlertMaker.episode(draft.subject(), when.day());
        @Nullable
        Alert before = book.find(one -> one.episode().equals(episode))
                .map(Tracked::last)
                .orElse(null);
        Alert alert = maker.make(before, draft, when);
        Tracked opened = new Tracked(alert, memory, when.day(), Tracked.UNKNOWN);
        said.add(alert);
        book = book.with(opened);
        return opened;
    }

    /** Says the next thing of an episode, unless that was said already. */
    void say(Tracked tracked, AlertMaker.Draft draft, Episode memory) {
        Alert alert = maker.make(tracked.last(), draft, when);
        String id = alert.identity().id();
        Alert.Identity known = tracked.last().identity();
        if (!id.equals(known.id()) && !known.references().contains(id)) {
            said.add(alert);
            book = book.with(tracked.said(alert, memory));
        }
    }

    void keep(Tracked tracked) {
        book = book.with(tracked);
    }

    /** Whether it ended a few days ago, and is not clearly more unusual now than it ever was. */
    boolean cooling(Predicate<Tracked> same, double probability, int days) {
        return book.find(one -> same.test(one)
                        && one.last().identity().state() == EpisodeState.CLOSED
                        && when.day() - one.last().moment().day() < days
                        && probability * CLEARLY > one.memory().strength().probability())
                .isPresent();
    }

    /** One episode of the week's budget. */
    void spend() {
        List<Integer> opened = new ArrayList<>(book.opened());
        opened.add(when.day());
        book = book.with(opened);
    }

    Outcome outcome() {
        return new Outcome(book, said);
    }

    boolean opened() {
        return said.stream()
                .anyMatch(alert -> alert.identity().state() == EpisodeState.OPENED
                        && alert.marks().parent().isEmpty());
    }
}
