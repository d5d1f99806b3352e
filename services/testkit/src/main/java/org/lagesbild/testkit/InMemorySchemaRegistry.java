package org.lagesbild.testkit;

import org.lagesbild.embedded.registry.book.Book;
import org.lagesbild.embedded.registry.book.Entry;
import org.lagesbild.embedded.registry.book.Registrar;
import org.lagesbild.embedded.registry.book.Shelf;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.SchemaRegistry;

/**
 * A registry without a server, for topologies under test: the rules, ids and refusals of the embedded one (the global
 * level is FULL_TRANSITIVE), forgotten with the object.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {

    private final Book book = new Book();
    private final Registrar registrar = new Registrar(book, book::apply);
    private final Shelf shelf = new Shelf(book);

    @Override
    public int register(String subject, String schema) {
        return registrar.register(subject, schema, false).id();
    }

    @Override
    public String byId(int id) {
        return shelf.byId(id);
    }

    @Override
    public RegisteredSchema latest(String subject) {
        Entry entry = shelf.latest(subject, false);
        return new RegisteredSchema(entry.subject(), entry.version(), entry.id(), entry.schema());
    }

    @Override
    public boolean compatible(String subject, String schema) {
        return registrar.problems(subject, schema).isEmpty();
    }
}
