package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;
import org.lagesbild.embedded.registry.book.Entry;

/** A version of a subject as clients see it. */
@Serdeable
record VersionBody(String subject, int version, int id, String schema) {

    static VersionBody of(Entry entry) {
        return new VersionBody(entry.subject(), entry.version(), entry.id(), entry.schema());
    }
}
