package org.lagesbild.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Quotas;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.access.PersonHash;
import org.lagesbild.web.access.Principals;

/** Four principals whose key is {@code key-of-<id>}. */
@Singleton
@Requires(property = "test.principals")
final class KnownPrincipals implements Principals {

    private final List<Enrolment> known = List.of(
            enrolled("polisen", Role.PUBLISHER, false),
            enrolled("samordning", Role.COORDINATION, false),
            enrolled("drift", Role.OPERATOR, false),
            enrolled("avstangd", Role.PUBLISHER, true));

    static String key(String principal) {
        return "key-of-" + principal;
    }

    @Override
    public Optional<Enrolment> byKeyHash(String hash) {
        return known.stream().filter(one -> one.keyHashes().contains(hash)).findFirst();
    }

    @Override
    public Optional<Enrolment> byId(String principal) {
        return known.stream().filter(one -> one.principal().equals(principal)).findFirst();
    }

    @Override
    public Optional<Enrolment> byClient(String client) {
        return known.stream()
                .filter(one -> one.clients().contains(client))
                .findFirst()
                .or(() -> Principals.super.byClient(client));
    }

    @Override
    public Optional<Enrolment> byPerson(String hash) {
        return known.stream().filter(one -> one.people().contains(hash)).findFirst();
    }

    @Override
    public boolean ready() {
        return true;
    }

    private static List<String> people(String id) {
        Map<String, List<String>> names = Map.of(
                "samordning", List.of("anna.berg@kommun.example", "8f2c"), "avstangd", List.of("suspended-person"));
        return names.getOrDefault(id, List.of()).stream().map(PersonHash::of).toList();
    }

    private static Enrolment enrolled(String id, Role role, boolean suspended) {
        List<String> hashes = List.of(KeyHash.of(key(id)));
        List<String> clients = role == Role.COORDINATION ? List.of("7b0c-app") : List.of();
        return new Enrolment(
                id,
                role,
                "POLICE",
                List.of("0191"),
                List.of("*"),
                hashes,
                clients,
                people(id),
                Quotas.USUAL,
                24,
                suspended,
                Instant.EPOCH);
    }
}
