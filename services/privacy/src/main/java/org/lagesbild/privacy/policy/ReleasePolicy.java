package org.lagesbild.privacy.policy;

import java.util.List;

/**
 * One version of what is released. It stands from the beginning of a week on, and counts the events of its weeks alone:
 * an event is never counted under two versions.
 *
 * @param version part of every id
 * @param fromWeek the first ISO week, counted from the week of 1970-01-01
 * @param exposureFloor least person-days of a bucket: an area's population times the bucket's days
 * @param dpiaReference the assessment that allows other noise than the usual; empty where it is the usual
 */
public record ReleasePolicy(
        int version,
        int fromWeek,
        List<Family> families,
        int exposureFloor,
        TierRules partner,
        TierRules open,
        String dpiaReference) {

    public ReleasePolicy {
        families = List.copyOf(families);
    }

    /** The family of this name; throws {@link IllegalArgumentException} where there is none. */
    public Family family(String name) {
        return families.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such family"));
    }
}
