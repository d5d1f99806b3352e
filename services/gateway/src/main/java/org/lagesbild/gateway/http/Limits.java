package org.lagesbild.gateway.http;

import org.lagesbild.gateway.load.Shedding;
import org.lagesbild.gateway.load.Urgency;
import org.lagesbild.gateway.quota.QuotaGuard;
import org.lagesbild.gateway.quota.StoppedCategories;

/** What may not be now, though nothing is wrong with it: too much to do, too much of one partner, or stopped. */
record Limits(Shedding shedding, QuotaGuard quotas, StoppedCategories stopped) {

    /**
     * Throws where nothing of the batch may be now, and otherwise holds back the items that may not. A trial spends no
     * category's quota, nor does a batch of which nothing will be written.
     */
    void apply(Publication publication, Batch batch) {
        boolean dryRun = publication.options().dryRun();
        if (!dryRun) {
            shedding.admit(Urgency.of(batch.sound()));
        }
        quotas.admit(publication.partner(), batch.size());
        batch.review(stopped);
        if (!dryRun && !batch.fallsAsAWhole()) {
            batch.review(quotas.categories(publication.partner()));
        }
    }
}
