package org.lagesbild.privacy.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lagesbild.privacy.policy.Enrolled;

/**
 * Who reports, as released readers may know it: a sector where at least three partners of it are enrolled, and for all
 * the others together only that there are others. A partner is never named.
 */
public final class ShownSectors {

    /** Stands for every sector that is too few to be named. */
    public static final String OTHER = "OTHER";

    private static final int ENOUGH = 3;

    private ShownSectors() {}

    /** The sectors, in order. */
    public static List<String> of(Collection<Enrolled> enrolled) {
        Map<String, Set<String>> partners = new HashMap<>();
        enrolled.forEach(each ->
                partners.computeIfAbsent(each.sector(), any -> new HashSet<>()).add(each.partner()));
        TreeSet<String> shown = new TreeSet<>();
        partners.forEach((sector, names) -> shown.add(names.size() >= ENOUGH ? sector : OTHER));
        return List.copyOf(shown);
    }
}
