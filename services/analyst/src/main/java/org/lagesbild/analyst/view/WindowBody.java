package org.lagesbild.analyst.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rolling window of one view. {@code current} runs to now; what is compared is {@code closed} with {@code previous},
 * which are equally long.
 *
 * @param state whether the numbers carry a comparison
 * @param rate of {@code closed}; null where its count is low or nobody is known to live there
 * @param yearBack the same period 52 weeks earlier, from whole weeks; none of 24 h
 */
@Serdeable
@JsonInclude(Include.ALWAYS)
public record WindowBody(
        String window,
        State state,
        Count current,
        Count closed,
        Count previous,
        @Nullable Count yearBack,
        Change change,
        @Nullable Rate rate) {

    /** Below this a count says nothing of a trend where what it is compared with lies below it too. */
    public static final int LOW = 5;

    /** What the numbers are good for. */
    public enum State {
        OK,
        LOW_COUNT
    }

    /**
     * A count with its half-open period; no period before the log's first hour. Partners may tell of the same incident, so
     * that there were at most {@code count} and, what two partners tell of one category, area and hour (or day) taken as
     * one, at least {@code atLeast}.
     *
     * @param atLeast none of what is made of whole weeks, of which only counts are kept
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record Count(
            int count,
            @Nullable Integer atLeast,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * Incidents per 1,000 of those who lived there at the end of the area's population year; visitors are not known.
     *
     * @param perThousand to three decimals; of as many as there were at most
     * @param atLeast of as many as there were at least; none of whole weeks
     */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record Rate(double perThousand, @Nullable Double atLeast) {

        private static final double DECIMALS = 1000;

        static @Nullable Rate of(Count count, State state, int inhabitants) {
            if (state == State.LOW_COUNT || inhabitants <= 0) {
                return null;
            }
            Integer least = count.atLeast();
            return new Rate(
                    perThousand(count.count(), inhabitants), least == null ? null : perThousand(least, inhabitants));
        }

        private static double perThousand(int count, int inhabitants) {
            return Math.round(DECIMALS * 1000 * count / inhabitants) / DECIMALS;
        }
    }

    /** Why there is no percent. */
    public enum Withheld {
        PREVIOUS_IS_ZERO,
        LOW_COUNT
    }

    /**
     * From {@code previous} to {@code closed}.
     *
     * @param percent one decimal; null where it would mislead, and then {@code withheld} says why
     */
    @Serdeable
    @JsonInclude(Include.ALWAYS)
    public record Change(
            int difference,
            @Nullable Double percent,
            @Nullable Withheld withheld) {

        static Change between(int previous, int closed) {
            int difference = closed - previous;
            if (closed < LOW && previous < LOW) {
                return new Change(difference, null, Withheld.LOW_COUNT);
            }
            if (previous == 0) {
                return new Change(difference, null, Withheld.PREVIOUS_IS_ZERO);
            }
            return new Change(difference, Math.round(1000.0 * difference / previous) / 10.0, null);
        }
    }

    /** Counts without periods, by window, shortest first. */
    @Serdeable
    @JsonInclude(Include.ALWAYS)
    public record Row(
            List<Integer> current, List<Integer> closed, List<Integer> previous, List<@Nullable Integer> yearBack) {}
}
