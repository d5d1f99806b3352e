package org.lagesbild.embedded.registry.book;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Registers schemas and finds them. One change is decided at a time, each on what the last one left, so versions have no
 * gaps and a schema has one id across all subjects. Refuses with {@link Refusals}.
 */
public final class Registrar {

    private final Book book;
    private final ChangeLog log;

    /** The log must apply what it keeps to this book. */
    public Registrar(Book book, ChangeLog log) {
        this.book = book;
        this.log = log;
    }

    public Book book() {
        return book;
    }

    /** Returns the schema's version under the subject, registered now if it was not; found, it is in every mode. */
    public Entry register(String subject, String text, boolean normalize) {
        requireSubject(subject);
        Schema schema = AvroText.sent(text);
        String canonical = schema.toString();
        synchronized (log) {
            Optional<Entry> known = find(book.live(subject).toList(), canonical, normalize);
            return known.orElseGet(() -> registerNew(subject, schema, canonical));
        }
    }

    /** Returns the schema's version under the subject. */
    public Entry lookUp(String subject, String text, boolean normalize, boolean deleted) {
        List<Entry> entries = new Shelf(book).versions(subject, deleted);
        String canonical = AvroText.sent(text).toString();
        return find(entries, canonical, normalize).orElseThrow(Refusals::noSchema);
    }

    /** Returns what keeps the schema from being the subject's next version; empty where nothing does. */
    public List<String> problems(String subject, String text) {
        return problems(subject, AvroText.sent(text), book.live(subject).toList());
    }

    /** Returns in what the schema breaks with this one version. */
    public List<String> problems(String subject, String text, Entry with) {
        return problems(subject, AvroText.sent(text), List.of(with));
    }

    private List<String> problems(String subject, Schema schema, List<Entry> earlier) {
        return Compatibility.problems(book.levelFor(subject), schema, earlier);
    }

    private Entry registerNew(String subject, Schema schema, String canonical) {
        book.modeFor(subject).requireReadWrite(subject);
        List<String> problems = problems(subject, schema, book.live(subject).toList());
        if (!problems.isEmpty()) {
            throw Refusals.incompatible(subject, problems);
        }
        Entry entry = new Entry(subject, book.nextVersion(subject), idFor(canonical), canonical, false);
        log.append(new Change.Put(entry));
        return entry;
    }

    private int idFor(String canonical) {
        return find(book.entries(), canonical, false).map(Entry::id).orElseGet(() -> book.highestId() + 1);
    }

    private static Optional<Entry> find(List<Entry> entries, String canonical, boolean normalize) {
        Optional<Entry> same = entries.stream()
                .filter(entry -> entry.schema().equals(canonical))
                .findFirst();
        if (same.isPresent() || !normalize) {
            return same;
        }
        String wanted = AvroText.normalized(canonical);
        return entries.stream()
                .filter(entry -> AvroText.normalized(entry.schema()).equals(wanted))
                .findFirst();
    }

    private static void requireSubject(String subject) {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw Refusals.invalidSubject(subject);
        }
    }
}
