package org.lagesbild.privacy.policy;

import java.util.List;

/** What one tier is shown, and how. */
public record TierRules(String profile, List<ViewRule> views, Display display) {

    public TierRules {
        views = List.copyOf(views);
    }
}
