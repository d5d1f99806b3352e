package org.lagesbild.embedded.registry.book;

import java.util.function.Predicate;

/** Sets and tells modes. Changing a mode is never refused because of a mode: else nobody got out of READONLY. */
public final class Modes {

    private static final String GLOBAL = "";

    private final Book book;
    private final ChangeLog log;

    public Modes(Book book, ChangeLog log) {
        this.book = book;
        this.log = log;
    }

    public Mode global() {
        return book.globalMode();
    }

    /** Returns the subject's own mode, or the one in force where that is asked for. */
    public Mode of(String subject, boolean defaultToGlobal) {
        return defaultToGlobal
                ? book.modeFor(subject)
                : book.ownMode(subject).orElseThrow(() -> Refusals.noMode(subject));
    }

    /** Sets the mode of all subjects that have none; IMPORT only before the first schema, or by force. */
    public void setGlobal(Mode mode, boolean force) {
        set(GLOBAL, mode, force || book.globalMode() == Mode.IMPORT, subject -> true);
    }

    /** Sets the subject's own mode; IMPORT only before its first schema, or by force. */
    public void set(String subject, Mode mode, boolean force) {
        if (mode == Mode.READONLY_OVERRIDE) {
            throw Refusals.overrideOfOne();
        }
        set(subject, mode, force || book.modeFor(subject) == Mode.IMPORT, subject::equals);
    }

    /** Brings READWRITE back and returns the mode that held before. */
    public Mode clearGlobal() {
        Mode before = book.globalMode();
        log.append(new Change.ClearMode(GLOBAL));
        return before;
    }

    /** Takes the subject's own mode away and returns it. */
    public Mode clear(String subject) {
        Mode before = book.ownMode(subject).orElseThrow(() -> Refusals.noSubject(subject));
        log.append(new Change.ClearMode(subject));
        return before;
    }

    private void set(String subject, Mode mode, boolean mayOverwrite, Predicate<String> concerned) {
        synchronized (log) {
            boolean taken = new Shelf(book).subjects(false).stream().anyMatch(concerned);
            if (mode == Mode.IMPORT && taken && !mayOverwrite) {
                throw Refusals.importOverSubjects();
            }
            log.append(new Change.SetMode(subject, mode));
        }
    }
}
