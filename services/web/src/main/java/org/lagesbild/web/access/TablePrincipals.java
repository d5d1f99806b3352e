package org.lagesbild.web.access;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;

/** The principals as the topic of enrolments has them. They are few, so each key is compared with every hash. */
@Singleton
@Requires(missingBeans = Principals.class)
final class TablePrincipals implements Principals {

    private final TopicTable<Enrolment> enrolments;

    TablePrincipals(TopicTable<Enrolment> enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Optional<Enrolment> byKeyHash(String hash) {
        return enrolments.rows().stream()
                .map(Row::value)
                .filter(known -> known.keyHashes().stream().anyMatch(live -> KeyHash.same(live, hash)))
                .findFirst();
    }

    @Override
    public Optional<Enrolment> byPerson(String hash) {
        return enrolments.rows().stream()
                .map(Row::value)
                .filter(known -> known.people().contains(hash))
                .findFirst();
    }

    @Override
    public Optional<Enrolment> byId(String principal) {
        return enrolments.get(principal);
    }

    @Override
    public Optional<Enrolment> byClient(String client) {
        return enrolments.rows().stream()
                .map(Row::value)
                .filter(known -> known.clients().contains(client))
                .findFirst()
                .or(() -> Principals.super.byClient(client));
    }

    @Override
    public boolean ready() {
        return enrolments.ready();
    }
}
