package org.lagesbild.privacy.release;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.policy.TierRules;
import org.lagesbild.privacy.policy.ViewRule;

/** How far back the views of some levels look, by family: all that makes them needs to remember. */
public final class Reach {

    /** Clocks change by an hour within a window, and buckets may be as long as the longest. */
    private static final Duration SPARE = Duration.ofDays(1).plus(Step.WEEK.grace());

    private final Map<String, Duration> byFamily = new HashMap<>();

    /** Of what any version of the policy shows at these levels, to either tier. */
    public Reach(PolicyBook policies, List<GeoLevel> levels) {
        for (ReleasePolicy policy : policies.versions()) {
            for (TierRules tier : List.of(policy.partner(), policy.open())) {
                for (ViewRule rule : tier.views()) {
                    if (levels.contains(rule.level())) {
                        add(policy, rule);
                    }
                }
            }
        }
    }

    private void add(ReleasePolicy policy, ViewRule rule) {
        Duration back = Duration.ofDays(rule.days()).plus(rule.delay()).plus(SPARE);
        String family = rule.family();
        while (!family.isEmpty()) {
            byFamily.merge(family, back, (one, other) -> one.compareTo(other) > 0 ? one : other);
            family = policy.family(family).least().otherwise();
        }
    }

    /** How long after its end an atom of the family may still be asked for; zero where it never is. */
    public Duration of(String family) {
        return byFamily.getOrDefault(family, Duration.ZERO);
    }

    /** Whether any view is made of the family. */
    public boolean uses(String family) {
        return byFamily.containsKey(family);
    }
}
