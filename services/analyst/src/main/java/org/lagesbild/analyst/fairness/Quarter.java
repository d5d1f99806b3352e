package org.lagesbild.analyst.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.web.problem.ProblemType;

/** Three months of a year, as 2026-Q3. */
record Quarter(int year, int number) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    /** Throws a 400 that says how a quarter is written. */
    static Quarter parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw ProblemType.MALFORMED
                    .exception()
                    .detail("quarter skrivs som 2026-Q3.", "quarter is written as 2026-Q3.");
        }
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** The last that had ended by this hour of the log. */
    static Quarter lastEnded(Instant tick) {
        LocalDate past = tick.atZone(Stockholm.ZONE).toLocalDate().minusMonths(MONTHS);
        return new Quarter(past.getYear(), past.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate from() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Its last day. */
    LocalDate to() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    /** The day that begins when it ends. */
    LocalDate end() {
        return to().plusDays(1);
    }

    /** Whether the local day, in days since 1970-01-01, lies in it. */
    boolean holds(int day) {
        return day >= from().toEpochDay() && day < end().toEpochDay();
    }

    boolean over(Instant tick) {
        return !tick.isBefore(end().atStartOfDay(Stockholm.ZONE).toInstant());
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
