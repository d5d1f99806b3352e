package org.lagesbild.alerts.rule;

import java.util.Set;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.view.CoverageState;

/** One way to become aware of something. Its name stands on every alert that it makes. */
public sealed interface Rule {

    String name();

    AreaSet areas();

    AlertKind kind();

    /**
     * More than the area's own past lets expect.
     *
     * @param week level of the daily test of seven days
     * @param fortnight level of the daily test of fourteen days
     * @param burst level of the test of one day
     * @param slow whether rises that add up over weeks alarm too
     */
    record Statistical(String name, AreaSet areas, CategorySet categories, Levels levels) implements Rule {

        public record Levels(double week, double fortnight, double burst, boolean slow) {}

        @Override
        public AlertKind kind() {
            return AlertKind.STATISTICAL;
        }
    }

    /**
     * Several kinds of partner see a rise on their own.
     *
     * @param sectors at least so many
     * @param level of their joint evidence
     */
    record Corroboration(String name, AreaSet areas, CategorySet categories, int sectors, double level)
            implements Rule {

        @Override
        public AlertKind kind() {
            return AlertKind.CORROBORATION;
        }
    }

    /**
     * Neighbouring areas that are unusual together.
     *
     * @param recurrenceDays from one that chance brings to the next, at least
     */
    record Cluster(String name, AreaSet areas, CategorySet categories, int recurrenceDays) implements Rule {

        @Override
        public AlertKind kind() {
            return AlertKind.CLUSTER;
        }
    }

    /**
     * A number that the municipality has set, looked at each hour. What patrols discovered does not count, and what two
     * partners may both have told of counts once.
     *
     * @param code of one category or group
     */
    record Threshold(String name, AreaSet areas, String code, Bound bound) implements Rule {

        /**
         * @param atLeast opens an episode; never under 3
         * @param below with fewer than that, for a day, it closes
         * @param window DAY for 24 h, WEEK for 7 d
         */
        public record Bound(AlertWindow window, long atLeast, long below) {}

        @Override
        public AlertKind kind() {
            return AlertKind.THRESHOLD;
        }
    }

    /** A partner that is expected in the municipality is not heard. */
    record Coverage(String name, AreaSet areas, Set<CoverageState> states) implements Rule {

        public Coverage {
            states = Set.copyOf(states);
        }

        @Override
        public AlertKind kind() {
            return AlertKind.COVERAGE;
        }
    }
}
