package org.lagesbild.embedded.registry.book;

/** Sets and tells compatibility levels. */
public final class Levels {

    private final Book book;
    private final ChangeLog log;

    public Levels(Book book, ChangeLog log) {
        this.book = book;
        this.log = log;
    }

    public CompatibilityLevel global() {
        return book.globalLevel();
    }

    /** Returns the subject's own level, or the global one where that is asked for. */
    public CompatibilityLevel of(String subject, boolean defaultToGlobal) {
        return defaultToGlobal
                ? book.levelFor(subject)
                : book.ownLevel(subject).orElseThrow(() -> Refusals.noLevel(subject));
    }

    public void setGlobal(CompatibilityLevel level) {
        set("", level);
    }

    public void set(String subject, CompatibilityLevel level) {
        append(subject, new Change.SetLevel(subject, level));
    }

    /** Brings the default back and returns the level that held before. */
    public CompatibilityLevel clearGlobal() {
        CompatibilityLevel before = book.globalLevel();
        append("", new Change.ClearLevel(""));
        return before;
    }

    /** Takes the subject's own level away and returns it. */
    public CompatibilityLevel clear(String subject) {
        CompatibilityLevel before = book.ownLevel(subject).orElseThrow(() -> Refusals.noSubject(subject));
        append(subject, new Change.ClearLevel(subject));
        return before;
    }

    private void append(String subject, Change change) {
        synchronized (log) {
            book.modeFor(subject).requireChange(subject);
            log.append(change);
        }
    }
}
