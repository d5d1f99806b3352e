package org.lagesbild.risk.alert;

/**
 * One colour for a list or a map, worked out from an alert's grade and from nothing else. Warnings of the weather are coloured
 * in this way (impact and likelihood, as in MeteoAlarm): how grave it is decides, and where it is only possible the colour is
 * one step lower. It replaces none of the three.
 */
public enum AlertColour {
    /** It is over, weakened or taken back. */
    GREEN,
    YELLOW,
    ORANGE,
    RED;

    public static AlertColour of(Alert.Grade grade) {
        if (grade.urgency() == AlertUrgency.PAST || grade.certainty() == AlertCertainty.UNLIKELY) {
            return GREEN;
        }
        boolean possible = grade.certainty() == AlertCertainty.POSSIBLE || grade.certainty() == AlertCertainty.UNKNOWN;
        return switch (grade.severity()) {
            case EXTREME -> possible ? ORANGE : RED;
            case SEVERE -> possible ? YELLOW : ORANGE;
            case MODERATE, MINOR, UNKNOWN -> YELLOW;
        };
    }
}
