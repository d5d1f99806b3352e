package org.lagesbild.alerts.episode;

import org.lagesbild.alerts.rule.Rule;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;

/**
 * A series that a rule would alarm on, hardly by chance.
 *
 * @param window in which it is most unusual, by that window's level
 */
record Bid(Candidate candidate, Rule rule, AlertWindow window, SeriesTest test) {

    SeriesKey series() {
        return candidate.series();
    }

    /** How far below its level; below 1, and the smaller the more unusual. A slow rise has passed none. */
    double unusual() {
        return window == AlertWindow.MONTH ? 1 : candidate.evidence().probability() / candidate.level();
    }
}
