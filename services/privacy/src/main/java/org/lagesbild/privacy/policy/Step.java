package org.lagesbild.privacy.policy;

import java.time.Duration;

/** How long a bucket is, and how long after its end it still takes reports. Finest first. */
public enum Step {
    HOUR("PT1H", 1.0 / 24, Duration.ofHours(1)),
    SIX_HOURS("PT6H", 0.25, Duration.ofHours(1)),
    DAY("P1D", 1, Duration.ofHours(12)),
    WEEK("P7D", 7, Duration.ofHours(72));

    private final String code;
    private final double days;
    private final Duration grace;

    Step(String code, double days, Duration grace) {
        this.code = code;
        this.days = days;
        this.grace = grace;
    }

    /** As ISO 8601 writes it. */
    public String code() {
        return code;
    }

    /** Its length on the calendar; clock changes do not count. */
    public double days() {
        return days;
    }

    /** From a bucket's end to its closing. */
    public Duration grace() {
        return grace;
    }

    /** How many of this step make one of the other; 0 where they do not fit. */
    public int per(Step longer) {
        double ratio = longer.days / days;
        return ratio >= 1 ? (int) Math.round(ratio) : 0;
    }

    /** The step written so; throws {@link IllegalArgumentException} where there is none. */
    public static Step parse(String code) {
        for (Step step : values()) {
            if (step.code.equals(code)) {
                return step;
            }
        }
        throw new IllegalArgumentException("no such step");
    }
}
