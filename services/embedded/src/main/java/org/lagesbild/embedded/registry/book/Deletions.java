package org.lagesbild.embedded.registry.book;

import java.util.List;

/**
 * Deletes in two steps, as Confluent's registry does: first out of sight, where the id still resolves, then for good.
 * What was erased never gives its id to another schema.
 */
public final class Deletions {

    private final Book book;
    private final ChangeLog log;
    private final Shelf shelf;

    public Deletions(Book book, ChangeLog log) {
        this.book = book;
        this.log = log;
        this.shelf = new Shelf(book);
    }

    /** Deletes all versions of the subject and returns their numbers. */
    public List<Integer> subject(String subject, boolean permanent) {
        synchronized (log) {
            book.modeFor(subject).requireChange(subject);
            return permanent ? eraseSubject(subject) : hideSubject(subject);
        }
    }

    /** Deletes one version of the subject and returns its number. */
    public int version(String subject, int version, boolean permanent) {
        synchronized (log) {
            book.modeFor(subject).requireChange(subject);
            Entry entry = shelf.version(subject, version, true);
            return permanent ? eraseVersion(entry) : hideVersion(entry);
        }
    }

    private List<Integer> hideSubject(String subject) {
        List<Entry> all = shelf.versions(subject, true);
        List<Entry> live = all.stream().filter(entry -> !entry.deleted()).toList();
        if (live.isEmpty()) {
            throw Refusals.subjectDeleted(subject);
        }
        log.append(new Change.DeleteSubject(subject, live.get(live.size() - 1).version()));
        if (book.ownLevel(subject).isPresent()) {
            log.append(new Change.ClearLevel(subject));
        }
        if (book.ownMode(subject).isPresent()) {
            log.append(new Change.ClearMode(subject));
        }
        return numbers(live);
    }

    private int hideVersion(Entry entry) {
        if (entry.deleted()) {
            throw Refusals.versionDeleted(entry.subject(), entry.version());
        }
        log.append(new Change.Put(entry.withDeleted()));
        return entry.version();
    }

    private List<Integer> eraseSubject(String subject) {
        List<Entry> all = shelf.versions(subject, true);
        if (!all.stream().allMatch(Entry::deleted)) {
            throw Refusals.subjectNotDeleted(subject);
        }
        log.append(new Change.HighestId(book.highestId()));
        all.forEach(entry -> log.append(new Change.Erase(subject, entry.version())));
        return numbers(all);
    }

    private int eraseVersion(Entry entry) {
        if (!entry.deleted()) {
            throw Refusals.versionNotDeleted(entry.subject(), entry.version());
        }
        log.append(new Change.HighestId(book.highestId()));
        log.append(new Change.Erase(entry.subject(), entry.version()));
        return entry.version();
    }

    private static List<Integer> numbers(List<Entry> entries) {
        return entries.stream().map(Entry::version).toList();
    }
}
