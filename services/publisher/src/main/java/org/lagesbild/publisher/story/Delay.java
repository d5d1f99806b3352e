package org.lagesbild.publisher.story;

import java.time.Duration;

/** How long it takes until a partner reports. Late is normal: social services assess a concern for weeks. */
enum Delay {
    MINUTES(5, 55),
    HOURS(30, 14 * 60),
    DAYS(3 * 60, 4 * 24 * 60),
    WEEKS(6 * 24 * 60, 38 * 24 * 60);

    /** The longest of all, so that one knows how far back a report may reach. */
    static final Duration LONGEST = Duration.ofMinutes(WEEKS.least + WEEKS.spread);

    private final long least;
    private final long spread;

    Delay(long least, long spread) {
        this.least = least;
        this.spread = spread;
    }

    /** Mostly near the least: the square of an even draw. */
    Duration draw(Chance chance) {
        double even = chance.share();
        return Duration.ofMinutes(least + Math.round(spread * even * even));
    }
}
