package org.lagesbild.analyst.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.view.WindowBounds;
import org.lagesbild.analyst.view.WindowBounds.Period;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Window;

/**
 * The log's clock: the last hour that has begun everywhere, and from when to when each window counts now.
 *
 * @param tick none before the log's first hour
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record ClockBody(@Nullable Instant tick, List<WindowPeriods> windows) {

    /** The bounds of one window, half-open. */
    @Serdeable
    @JsonInclude(Include.NON_NULL)
    public record WindowPeriods(String window, Instant from, Instant to, Instant previousFrom, Instant previousTo) {}

    /** {@code tick} is the epoch where no hour has begun yet. */
    public static ClockBody at(Instant tick) {
        if (tick.equals(Instant.EPOCH)) {
            return new ClockBody(null, List.of());
        }
        WindowBounds bounds = new WindowBounds(tick);
        return new ClockBody(
                tick,
                Stream.of(Window.values())
                        .map(window -> periods(window, bounds))
                        .toList());
    }

    private static WindowPeriods periods(Window window, WindowBounds bounds) {
        Period current = bounds.of(window, Measure.CURRENT).orElseThrow();
        Period previous = bounds.of(window, Measure.PREVIOUS).orElseThrow();
        return new WindowPeriods(window.code(), current.from(), current.to(), previous.from(), previous.to());
    }
}
