package org.lagesbild.analyst.released;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagesbild.privacy.release.Figure;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.risk.time.Stockholm;

/**
 * One figure as it is told.
 *
 * @param category a group, or {@code ALL}
 * @param state {@code count}; {@code below}, where the number is smaller than {@code value}; {@code incomplete}, where none
 *     can be given
 * @param low least the true number is, with a chance of 90 percent
 * @param high most it is, with the same chance
 * @param parts how many areas it is the sum of
 * @param policy the profile that says what is released and with how much noise
 * @param policyVersion of the release policy under which it was made
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record FigureBody(
        String rule,
        String window,
        String category,
        Instant from,
        Instant to,
        String state,
        @Nullable Integer value,
        @Nullable Integer low,
        @Nullable Integer high,
        double noiseSd,
        int parts,
        String policy,
        int policyVersion) {

    private static final double HUNDRED = 100;

    static FigureBody of(ReleasedView view) {
        Figure figure = view.figure();
        boolean told = figure.state() != Figure.State.INCOMPLETE;
        return new FigureBody(
                view.rule(),
                window(view),
                view.category(),
                view.start(),
                view.end(),
                figure.state().name().toLowerCase(Locale.ROOT),
                told ? figure.value() : null,
                told ? figure.low() : null,
                told ? figure.high() : null,
                Math.round(view.noiseSd() * HUNDRED) / HUNDRED,
                view.parts(),
                view.profile(),
                view.policyVersion());
    }

    private static String window(ReleasedView view) {
        long days = ChronoUnit.DAYS.between(
                view.start().atZone(Stockholm.ZONE), view.end().atZone(Stockholm.ZONE));
        return days == 1 ? "24h" : days + "d";
    }
}
