package org.lagesbild.publisher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolYearTest {

    @ParameterizedTest
    @CsvSource({"2026-02-25", "2026-04-01", "2026-07-01", "2026-10-28", "2025-12-27", "2026-01-03"})
    void shouldBeOnHoliday(LocalDate day) {
        assertThat(SchoolYear.holiday(day)).isTrue();
    }

    @Test
    void shouldGoToSchoolMostOfTheYear() {
        LocalDate first = LocalDate.parse("2026-01-01");
        assertThat(first.datesUntil(first.plusYears(1)).filter(day -> !SchoolYear.holiday(day)))
                .hasSizeBetween(230, 270)
                .contains(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-09-15"));
    }
}
