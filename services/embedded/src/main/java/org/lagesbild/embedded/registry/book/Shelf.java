package org.lagesbild.embedded.registry.book;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the book the way clients ask: by subject and version, with or without what was deleted. */
public final class Shelf {

    private final Book book;

    public Shelf(Book book) {
        this.book = book;
    }

    /** Returns the names of the subjects that have a version to show. */
    public List<String> subjects(boolean deleted) {
        return visible(book.entries(), deleted).map(Entry::subject).distinct().toList();
    }

    /** Returns the subject's versions, oldest first; never an empty list. */
    public List<Entry> versions(String subject, boolean deleted) {
        List<Entry> entries = visible(book.entries(subject), deleted).toList();
        if (entries.isEmpty()) {
            throw Refusals.noSubject(subject);
        }
        return entries;
    }

    /** Returns the subject's newest version. */
    public Entry latest(String subject, boolean deleted) {
        List<Entry> versions = versions(subject, deleted);
        return versions.get(versions.size() - 1);
    }

    /** Returns one version of the subject. */
    public Entry version(String subject, int version, boolean deleted) {
        return versions(subject, deleted).stream()
                .filter(entry -> entry.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusals.noVersion(version));
    }

    /** Returns the text of the schema with this id, also where its versions are deleted. */
    public String byId(int id) {
        return book.byId(id).map(Entry::schema).orElseThrow(() -> Refusals.noSchema(id));
    }

    /** Returns the versions that are the schema with this id, deleted ones too. */
    public Stream<Entry> uses(int id) {
        byId(id);
        return book.entries().stream().filter(entry -> entry.id() == id);
    }

    /** Returns all versions of the subjects that begin so, deleted ones too, by subject and version. */
    public Stream<Entry> entries(String subjectPrefix) {
        return book.entries().stream().filter(entry -> entry.subject().startsWith(subjectPrefix));
    }

    /** Returns of each subject its last version among these, which come in the order of {@link #entries}. */
    public static Stream<Entry> newest(List<Entry> entries) {
        Map<String, Entry> newest = new TreeMap<>();
        entries.forEach(entry -> newest.put(entry.subject(), entry));
        return newest.values().stream();
    }

    public int highestId() {
        return book.highestId();
    }

    private static Stream<Entry> visible(List<Entry> entries, boolean deleted) {
        return entries.stream().filter(entry -> deleted || !entry.deleted());
    }
}
