package org.lagesbild.alerts.vault;

import io.micronaut.context.BeanContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.lagesbild.web.profile.StartupRule;
import org.lagesbild.web.session.DevSeed;

/** Without a key nothing could be sealed, and every node must have the same one. */
@Singleton
final class KeyConfigured implements StartupRule {

    private final BeanContext beans;

    KeyConfigured(BeanContext beans) {
        this.beans = beans;
    }

    @Override
    public List<String> faults() {
        return beans.containsBean(DevSeed.class)
                ? List.of()
                : List.of(
                        "lagesbild.session.key-file is not set: addresses and secrets of subscriptions are sealed with"
                                + " a key that is derived from it");
    }
}
