package org.lagesbild.embedded.registry.book;

/** One version of one subject; a deleted one can still be read by id, since records were written with it. */
public record Entry(String subject, int version, int id, String schema, boolean deleted) {

    Entry withDeleted() {
        return new Entry(subject, version, id, schema, true);
    }
}
