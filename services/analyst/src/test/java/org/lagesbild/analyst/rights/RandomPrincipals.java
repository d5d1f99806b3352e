package org.lagesbild.analyst.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.web.access.KeyHash;

/** Principals of all kinds from a seed: role by areas by categories, some of them suspended. */
final class RandomPrincipals {

    private static final List<String> AREAS = List.of("00", "01", "0191", "0180", "0191R005", "25", "2580");
    private static final List<Role> OTHERS = List.of(Role.PUBLISHER, Role.OPERATOR, Role.RELEASED);

    private final Random random;

    RandomPrincipals(long seed) {
        random = new Random(seed);
    }

    Enrolment next(String id) {
        boolean reads = random.nextInt(10) > 0;
        Role role = reads ? Role.COORDINATION : OTHERS.get(random.nextInt(OTHERS.size()));
        List<String> areas =
                AREAS.stream().filter(any -> random.nextInt(3) == 0).toList();
        List<String> hashes = List.of(KeyHash.of(KnownPrincipals.key(id)));
        boolean suspended = random.nextInt(20) == 0;
        return new Enrolment(id, role, "POLICE", areas, categories(), hashes, 0, suspended, Instant.EPOCH);
    }

    private List<String> categories() {
        List<String> categories = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            categories.add("*");
        }
        World.TAXONOMY.groups().stream()
                .map(Group::code)
                .filter(any -> random.nextInt(4) == 0)
                .forEach(categories::add);
        World.TAXONOMY.categories().stream()
                .map(Category::code)
                .filter(any -> random.nextInt(5) == 0)
                .forEach(categories::add);
        return categories;
    }
}
