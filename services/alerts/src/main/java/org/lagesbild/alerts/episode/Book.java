package org.lagesbild.alerts.episode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lagesbild.risk.evaluation.Evaluation;

/**
 * Everything that is remembered of one municipality.
 *
 * @param last the last evaluation that was seen; no older one is taken again
 * @param hour the last hour for which thresholds and coverage were looked at, in whole hours since the epoch
 * @param tracked by episode
 * @param opened days on which episodes were opened that took budget, as far as this week needs them
 */
public record Book(Mark last, int hour, List<Tracked> tracked, List<Integer> opened, Held held) {

    public static final Book EMPTY =
            new Book(new Mark(Integer.MIN_VALUE, 0), Integer.MIN_VALUE, List.of(), List.of(), new Held(0, 0));

    public Book {
        tracked =
                tracked.stream().sorted(Comparator.comparing(Tracked::episode)).toList();
        opened = List.copyOf(opened);
    }

    public record Mark(int day, int revision) {

        static Mark of(Evaluation.Moment moment) {
            return new Mark(moment.day(), moment.revision());
        }

        boolean before(Mark other) {
            return day < other.day || day == other.day && revision < other.revision;
        }
    }

    /** @param most new episodes that were said to be held back at once in this ISO week */
    public record Held(int week, int most) {

        int in(int thisWeek) {
            return week == thisWeek ? most : 0;
        }
    }

    Optional<Tracked> find(Predicate<Tracked> wanted) {
        return tracked.stream().filter(wanted).findFirst();
    }

    Book at(Mark mark) {
        return new Book(mark, hour, tracked, opened, held);
    }

    Book at(int newHour) {
        return new Book(last, newHour, tracked, opened, held);
    }

    Book with(List<Integer> newOpened) {
        return new Book(last, hour, tracked, newOpened, held);
    }

    Book with(Held newHeld) {
        return new Book(last, hour, tracked, opened, newHeld);
    }

    /** With this one in the place of its episode. */
    Book with(Tracked changed) {
        List<Tracked> all = new ArrayList<>(tracked);
        all.removeIf(one -> one.episode().equals(changed.episode()));
        all.add(changed);
        return new Book(last, hour, all, opened, held);
    }

    /** Without the ended ones that keep nothing from being opened any more. */
    Book without(Predicate<Tracked> over) {
        return new Book(last, hour, tracked.stream().filter(over.negate()).toList(), opened, held);
    }
}
