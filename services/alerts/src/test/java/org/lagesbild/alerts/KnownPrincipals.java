package org.lagesbild.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.access.Principals;

/** Principals of a test; the key of each is {@code key-of-<id>}. */
public final class KnownPrincipals implements Principals {

    private final Map<String, Enrolment> known = new ConcurrentHashMap<>();

    /** One who may read these areas and categories. */
    public static Enrolment coordination(String id, List<String> areas, List<String> categories) {
        List<String> hashes = List.of(KeyHash.of(key(id)));
        return new Enrolment(id, Role.COORDINATION, "", areas, categories, hashes, 0, false, Instant.EPOCH);
    }

    public static String key(String id) {
        return "key-of-" + id;
    }

    public KnownPrincipals with(Enrolment enrolment) {
        known.put(enrolment.principal(), enrolment);
        return this;
    }

    @Override
    public Optional<Enrolment> byKeyHash(String hash) {
        return known.values().stream()
                .filter(one -> one.keyHashes().contains(hash))
                .findFirst();
    }

    @Override
    public Optional<Enrolment> byId(String principal) {
        return Optional.ofNullable(known.get(principal));
    }

    @Override
    public boolean ready() {
        return true;
    }
}
