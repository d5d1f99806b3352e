package org.lagesbild.risk.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who usually reports what: the incidents of each municipality that are still counted one by one, by category and
 * partner. It says which categories are incomplete while a partner is silent.
 */
public final class Sources {

    /** A partner that tells of less than a tenth of a category does not make its count a lower bound by being silent. */
    private static final int A_TENTH = 10;

    private final Map<String, TreeMap<String, TreeMap<String, Integer>>> tenants = new HashMap<>();

    public void add(String tenant, String category, String partner, int amount) {
        tenants.computeIfAbsent(tenant, any -> new TreeMap<>())
                .computeIfAbsent(category, any -> new TreeMap<>())
                .merge(partner, amount, Sources::sum);
    }

    private static @Nullable Integer sum(Integer before, Integer more) {
        int sum = before + more;
        return sum == 0 ? null : Integer.valueOf(sum);
    }

    /** The partners that ever told of the category, as far as it is counted. */
    public Set<String> of(String tenant, String category) {
        return Set.copyOf(
                categories(tenant).getOrDefault(category, new TreeMap<>()).keySet());
    }

    /** The categories, sorted, of which these partners tell a tenth or more. */
    public List<String> missing(String tenant, Set<String> silent) {
        TreeSet<String> missing = new TreeSet<>();
        categories(tenant).forEach((category, partners) -> {
            int all = 0;
            int lost = 0;
            for (Map.Entry<String, Integer> partner : partners.entrySet()) {
                all += partner.getValue();
                lost += silent.contains(partner.getKey()) ? partner.getValue() : 0;
            }
            if (lost > 0 && lost * A_TENTH >= all) {
                missing.add(category);
            }
        });
        return List.copyOf(missing);
    }

    private TreeMap<String, TreeMap<String, Integer>> categories(String tenant) {
        return tenants.getOrDefault(tenant, new TreeMap<>());
    }
}
