package org.lagesbild.privacy.atom;

import java.util.List;
import org.lagesbild.privacy.policy.Enrolled;

/**
 * What a week releases, fixed when it begins: under which version, and who was enrolled then.
 *
 * @param fingerprint of the version's content, which must not change while the week is open
 */
public record WeekPlan(int week, int version, String fingerprint, List<Enrolled> enrolled) {

    public WeekPlan {
        enrolled = List.copyOf(enrolled);
    }
}
