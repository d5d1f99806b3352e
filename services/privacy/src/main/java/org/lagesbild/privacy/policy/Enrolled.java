package org.lagesbild.privacy.policy;

import java.util.Set;

/**
 * A partner that is expected to report from a municipality.
 *
 * @param groups of categories that it may report; {@code *} for all
 */
public record Enrolled(String municipality, String partner, String sector, Set<String> groups) {

    /** May report every group. */
    public static final Set<String> ANY = Set.of("*");

    public Enrolled {
        groups = Set.copyOf(groups);
    }

    /** Whether it may report the group. */
    public boolean reports(String group) {
        return groups.contains("*") || groups.contains(group);
    }
}
