package org.lagesbild.privacy.policy;

import java.time.Duration;
import java.util.List;

/**
 * The policy that stands where no other was decided: profile PARTNER-1 for released readers, and PUBLIC-1, made of the
 * same atoms, for everybody.
 */
public final class UsualPolicy {

    private static final int EXPOSURE_FLOOR = 2_000;
    private static final int LEAST_FOR_GROUPS = 8_000;

    /** With fewer RegSO, what a municipality's total leaves of one by one would sharpen its days. */
    private static final Least DAYS_APART = new Least(12, 2, "C");

    /** The same of its weeks. */
    private static final Least WEEKS_APART = new Least(4, 1, "");

    private static final TierRules PARTNER_1 = new TierRules(
            "PARTNER-1",
            List.of(
                    soon("24h-municipality-all", 1, GeoLevel.MUNICIPALITY, "T", Step.SIX_HOURS),
                    soon("24h-municipality-group", 1, GeoLevel.MUNICIPALITY, "A", Step.DAY),
                    soon("7d-municipality-all", 7, GeoLevel.MUNICIPALITY, "T", Step.DAY),
                    soon("7d-municipality-group", 7, GeoLevel.MUNICIPALITY, "A", Step.DAY),
                    soon("7d-regso-all", 7, GeoLevel.REGSO, "B", Step.DAY),
                    soon("28d-municipality-group", 28, GeoLevel.MUNICIPALITY, "A", Step.DAY),
                    soon("28d-regso-all", 28, GeoLevel.REGSO, "C", Step.WEEK),
                    soon("28d-deso-all", 28, GeoLevel.DESO, "C", Step.WEEK),
                    soon("91d-deso-all", 91, GeoLevel.DESO, "C", Step.WEEK),
                    soon("28d-municipality-sensitive", 28, GeoLevel.MUNICIPALITY, "S", Step.WEEK),
                    soon("7d-county-all", 7, GeoLevel.COUNTY, "T", Step.DAY),
                    soon("28d-county-group", 28, GeoLevel.COUNTY, "A", Step.DAY)),
            new Display(1, 5, true, 0));

    private static final TierRules PUBLIC_1 = new TierRules(
            "PUBLIC-1",
            List.of(
                    later("7d-municipality-all", 7, GeoLevel.MUNICIPALITY, "T", 2),
                    later("28d-municipality-group", 28, GeoLevel.MUNICIPALITY, "A", 7),
                    later("28d-regso-all", 28, GeoLevel.REGSO, "C", 7)),
            new Display(5, 10, false, LEAST_FOR_GROUPS));

    private UsualPolicy() {}

    /** The first version, from this ISO week on: every family counts everywhere. */
    public static ReleasePolicy first(int week) {
        return new ReleasePolicy(1, week, families(Least.ANY, Least.ANY), EXPOSURE_FLOOR, PARTNER_1, PUBLIC_1, "");
    }

    /** The second, from this ISO week on: nobody is counted twice where the two counts could be averaged. */
    public static ReleasePolicy second(int week) {
        return new ReleasePolicy(2, week, families(DAYS_APART, WEEKS_APART), EXPOSURE_FLOOR, PARTNER_1, PUBLIC_1, "");
    }

    private static List<Family> families(Least days, Least weeks) {
        return List.of(
                new Family("T", GeoLevel.MUNICIPALITY, Cells.ALL, Step.SIX_HOURS, 2),
                new Family("A", GeoLevel.MUNICIPALITY, Cells.GROUP, Step.DAY, 1),
                new Family("B", GeoLevel.REGSO, Cells.ALL, Step.DAY, 1, days),
                new Family("C", GeoLevel.DESO, Cells.ALL, Step.WEEK, 1, weeks),
                new Family("S", GeoLevel.MUNICIPALITY, Cells.SENSITIVE, Step.DAY, 1));
    }

    private static ViewRule soon(String name, int days, GeoLevel level, String family, Step refresh) {
        return new ViewRule(name, days, level, family, refresh, Duration.ZERO);
    }

    private static ViewRule later(String name, int days, GeoLevel level, String family, int delayDays) {
        return new ViewRule(name, days, level, family, Step.WEEK, Duration.ofDays(delayDays));
    }
}
