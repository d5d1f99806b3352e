package org.lagesbild.embedded.registry.http;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.stream.Stream;
import org.lagesbild.embedded.registry.book.Entry;

/** Whether what was deleted is shown too, or alone. */
@Introspected
record Shown(
        @QueryValue(defaultValue = "false") boolean deleted,
        @QueryValue(defaultValue = "false") boolean deletedOnly) {

    boolean withDeleted() {
        return deleted || deletedOnly;
    }

    Stream<Entry> of(Stream<Entry> entries) {
        return deletedOnly ? entries.filter(Entry::deleted) : entries.filter(entry -> deleted || !entry.deleted());
    }
}
