package org.lagesbild.gateway.quota;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Quotas.Limit;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * What each partner has left of its hour, in all and by category. Partners share nothing here, so that one can not use up
 * what another has. Counts are this process's own, and full again after a restart. Safe for several threads.
 */
public final class QuotaDesk {

    private static final String REFUSED = "lagesbild.quota.refused";

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final QuotaSettings usual;
    private final Taxonomy taxonomy;
    private final MeterRegistry meters;

    public QuotaDesk(QuotaSettings usual, Taxonomy taxonomy, MeterRegistry meters) {
        this.usual = usual;
        this.taxonomy = taxonomy;
        this.meters = meters;
    }

    /** What a partner may send: anew whenever its entry says something else. */
    private record Account(Enrolment of, Rate all, Map<String, Rate> categories) {}

    /** What a partner has left in all. */
    public Allowance allowance(Enrolment partner, Instant now) {
        Rate all = account(partner).all();
        return new Allowance(all.perHour(), all.left(now), all.until(all.perHour(), now), all.until(1, now));
    }

    /** Takes so many items of the partner's hour, all or none. */
    public boolean take(Enrolment partner, long items, Instant now) {
        boolean taken = account(partner).all().take(items, now);
        if (!taken) {
            refused("all", items);
        }
        return taken;
    }

    /** How long until the partner may send so many. */
    public Duration until(Enrolment partner, long items, Instant now) {
        return account(partner).all().until(items, now);
    }

    /** Takes one item of this category. */
    public boolean takeOf(Enrolment partner, String category, Instant now) {
        boolean taken = category(partner, category).take(1, now);
        if (!taken) {
            refused("category", 1);
        }
        return taken;
    }

    /** How long until no category of the partner is used up. */
    public Duration untilCategories(Enrolment partner, Instant now) {
        return account(partner).categories().values().stream()
                .map(rate -> rate.until(1, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void refused(String quota, long items) {
        meters.counter(REFUSED, "quota", quota).increment(items);
    }

    private Rate category(Enrolment partner, String category) {
        Limit limit = partner.quotas()
                .ofCategory(category, taxonomy.groupOf(category))
                .orElseGet(() -> new Limit(category, usual.categoryItemsPerHour()));
        return account(partner).categories().computeIfAbsent(limit.shared(), code -> new Rate(limit.itemsPerHour()));
    }

    private Account account(Enrolment partner) {
        return accounts.compute(
                partner.principal(),
                (id, last) -> last != null && last.of().quotas().equals(partner.quotas()) ? last : open(partner));
    }

    private Account open(Enrolment partner) {
        long own = partner.quotas().itemsPerHour();
        return new Account(partner, new Rate(own > 0 ? own : usual.itemsPerHour()), new ConcurrentHashMap<>());
    }
}
