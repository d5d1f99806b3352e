package org.lagesbild.analyst.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else to know when windows are compared.
 *
 * @param calendar only where what is compared has other occasions than the window
 * @param earlierYears only of windows of which whole weeks of earlier years are known; absent for a reader who lacks a
 *     category, and above the municipality
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record ContextBody(
        List<CalendarBody> calendar, @Nullable List<EarlierBody> earlierYears) {

    /** With what the closed window is compared. */
    public enum Against {
        PREVIOUS,
        YEAR_BACK
    }

    /** How one closed window and one that it is compared with differ in the calendar. */
    @Serdeable
    public record CalendarBody(String window, Against against, List<OccasionBody> occasions) {}

    /** On how many days of each the occasion falls; labels are in the taxonomy. */
    @Serdeable
    public record OccasionBody(String code, int closed, int compared) {}

    /** Incidents of as many whole ISO weeks as stand for the window, and their mean. */
    @Serdeable
    public record EarlierBody(String window, double mean, List<YearBody> years) {}

    /**
     * @param back 52 weeks each; last year's, 1, is {@code yearBack} of the window
     * @param imported whether some of it was counted elsewhere: reported incidents alone
     */
    @Serdeable
    public record YearBody(int back, long count, boolean imported, Instant from, Instant to) {}
}
