package org.lagesbild.standalone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.embedded.registry.RegistryAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.web.access.KeyHash;

/**
 * Who may use the registry: every principal may read schemas, operators and the house may change them. The house comes
 * first, since the table of the others is itself read with schemas from there; until that is done, nobody is a stranger.
 */
final class KnownPrincipals implements RegistryAccess {

    private final byte[] houseSecret;
    private final AtomicReference<@Nullable TopicTable<Enrolment>> enrolments = new AtomicReference<>();

    KnownPrincipals(String houseSecret) {
        this.houseSecret = houseSecret.getBytes(StandardCharsets.UTF_8);
    }

    void follow(TopicTable<Enrolment> table) {
        enrolments.set(table);
    }

    @Override
    public Right rightOf(Optional<String> principal, String secret) {
        boolean house = MessageDigest.isEqual(houseSecret, secret.getBytes(StandardCharsets.UTF_8));
        if (house && principal.map(EmbeddedBroker.HOUSE::equals).orElse(true)) {
            return Right.CHANGE;
        }
        TopicTable<Enrolment> table = enrolments.get();
        if (table == null) {
            return Right.UNDECIDED;
        }
        Right otherwise = table.ready() ? Right.NONE : Right.UNDECIDED; // asked before the rows are looked at
        String hash = KeyHash.of(secret);
        return table.rows().stream()
                .map(TopicTable.Row::value)
                .filter(known -> !known.suspended() && known.keyHashes().contains(hash))
                .filter(known -> principal.map(known.principal()::equals).orElse(true))
                .findFirst()
                .map(known -> known.role() == Role.OPERATOR ? Right.CHANGE : Right.READ)
                .orElse(otherwise);
    }
}
