package org.lagesbild.web.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * How often a principal was refused something on one day.
 *
 * @param date in Stockholm
 * @param route method and template, without what stood in it
 * @param status of the answer
 */
@Serdeable
record Denial(LocalDate date, String route, String status, int count) {

    static final Comparator<Denial> ORDER = Comparator.comparing(Denial::date)
            .reversed()
            .thenComparing(Denial::route)
            .thenComparing(Denial::status);
}
