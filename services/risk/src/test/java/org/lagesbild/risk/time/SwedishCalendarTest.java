package org.lagesbild.risk.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.risk.time.Occasion.ASCENSION;
import static org.lagesbild.risk.time.Occasion.CHRISTMAS;
import static org.lagesbild.risk.time.Occasion.CHRISTMAS_BREAK;
import static org.lagesbild.risk.time.Occasion.EASTER;
import static org.lagesbild.risk.time.Occasion.EASTER_BREAK;
import static org.lagesbild.risk.time.Occasion.EPIPHANY;
import static org.lagesbild.risk.time.Occasion.LUCIA;
import static org.lagesbild.risk.time.Occasion.MAY_DAY;
import static org.lagesbild.risk.time.Occasion.MIDSUMMER;
import static org.lagesbild.risk.time.Occasion.NEW_YEAR;
import static org.lagesbild.risk.time.Occasion.WALPURGIS;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishCalendarTest {

    @ParameterizedTest
    @CsvSource({"2008-03-23", "2011-04-24", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"})
    void shouldKnowEaster(LocalDate easter) {
        assertThat(SwedishCalendar.easter(easter.getYear())).isEqualTo(easter);
    }

    /** As printed in the almanacs of these years. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-06, EPIPHANY",
        "2024-03-29, EASTER",
        "2025-04-18, EASTER",
        "2025-04-21, EASTER",
        "2024-05-09, ASCENSION",
        "2025-05-29, ASCENSION",
        "2026-05-14, ASCENSION",
        "2024-05-19, PENTECOST",
        "2025-06-08, PENTECOST",
        "2025-06-06, NATIONAL_DAY",
        "2024-06-21, MIDSUMMER",
        "2025-06-20, MIDSUMMER",
        "2026-06-19, MIDSUMMER",
        "2026-06-20, MIDSUMMER",
        "2024-11-02, ALL_SAINTS",
        "2025-11-01, ALL_SAINTS",
        "2026-10-31, ALL_SAINTS",
        "2026-04-30, WALPURGIS",
        "2026-12-13, LUCIA",
        "2026-12-24, CHRISTMAS",
        "2026-12-31, NEW_YEAR",
        "2026-07-15, SUMMER_BREAK",
        "2025-10-28, AUTUMN_BREAK",
        "2026-10-27, AUTUMN_BREAK",
        "2026-02-23, WINTER_BREAK",
        "2026-03-30, EASTER_BREAK",
        "2026-12-28, CHRISTMAS_BREAK"
    })
    void shouldKnowWhatFallsOnADay(LocalDate day, Occasion occasion) {
        assertThat(SwedishCalendar.on(day)).contains(occasion);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-16", "2026-05-20", "2026-09-15", "2026-11-18", "2025-04-17"})
    void shouldKnowOrdinaryDays(LocalDate day) {
        assertThat(SwedishCalendar.on(day)).doesNotContain(EASTER, MIDSUMMER, CHRISTMAS, WALPURGIS, ASCENSION);
    }

    @Test
    void shouldCountDaysOfAPeriod() {
        assertThat(SwedishCalendar.days(LocalDate.parse("2025-12-13"), LocalDate.parse("2026-01-06")))
                .isEqualTo(Map.of(LUCIA, 1, CHRISTMAS, 3, NEW_YEAR, 2, EPIPHANY, 1, CHRISTMAS_BREAK, 15));
        assertThat(SwedishCalendar.days(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01")))
                .isEqualTo(Map.of(EASTER, 4, EASTER_BREAK, 12, WALPURGIS, 1, MAY_DAY, 1));
    }
}
