package org.lagesbild.embedded.registry.book;

import java.util.List;
import java.util.Optional;

/**
 * Takes schemas over from another registry with the numbers they have there, so that records written with them stay
 * readable. Compatibility was that registry's to judge. Only in {@link Mode#IMPORT}, and never over what is there.
 */
public final class Importer {

    private final Book book;
    private final ChangeLog log;

    public Importer(Book book, ChangeLog log) {
        this.book = book;
        this.log = log;
    }

    /**
     * Returns the schema's entry under the subject, taken over now if it was not there.
     *
     * @param version the version to give it; 0 for the next one
     */
    public Entry take(String subject, String text, int id, int version) {
        String canonical = AvroText.sent(text).toString();
        synchronized (log) {
            Optional<Entry> known = known(subject, canonical);
            if (known.isPresent()) {
                return requireId(known.get(), id);
            }
            book.modeFor(subject).requireImport(subject);
            return append(new Entry(subject, version > 0 ? version : book.nextVersion(subject), id, canonical, false));
        }
    }

    private Optional<Entry> known(String subject, String canonical) {
        return book.live(subject)
                .filter(entry -> entry.schema().equals(canonical))
                .findFirst();
    }

    private static Entry requireId(Entry known, int id) {
        if (id > 0 && known.id() != id) {
            throw Refusals.otherId(known.id(), id);
        }
        return known;
    }

    private Entry append(Entry entry) {
        if (entry.id() < 1) {
            throw Refusals.notReadWrite(entry.subject());
        }
        List<Entry> there = book.entries();
        if (there.stream()
                .anyMatch(old -> old.id() == entry.id() && !old.schema().equals(entry.schema()))) {
            throw Refusals.idTaken(entry.id());
        }
        if (book.entries(entry.subject()).stream().anyMatch(old -> old.version() == entry.version())) {
            throw Refusals.versionTaken(entry.subject(), entry.version());
        }
        log.append(new Change.Put(entry));
        return entry;
    }
}
