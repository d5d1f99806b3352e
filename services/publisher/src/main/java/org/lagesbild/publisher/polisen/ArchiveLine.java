package org.lagesbild.publisher.polisen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line of an archive, of any of its files. Its kind is told by its keys, so the files' names do not matter. */
sealed interface ArchiveLine {

    /** The police's id of the notice. */
    long id();

    /**
     * A notice as first seen.
     *
     * @param changedFields what ever changed, by the archive's names
     * @param last the last version and when it was first seen, where the notice has several
     * @param firstAbsent when it was first missed from the midst of the window, where it was
     */
    record NoticeLine(
            long id,
            Notice first,
            Instant firstSeen,
            Instant lastSeen,
            boolean leftCensored,
            boolean filteredPoll,
            Set<String> changedFields,
            Optional<RevisionLine> last,
            Optional<Instant> firstAbsent)
            implements ArchiveLine {}

    /** One version of a notice that has several. Whether only the text changed, or only the address, is for the tally. */
    record RevisionLine(long id, Instant seenAt, Notice notice, Change change, boolean filteredPoll)
            implements ArchiveLine {}

    /** A notice that went from the midst of the window; it came back at {@code backAt}, if at all. */
    record DisappearanceLine(long id, Instant firstAbsent, Optional<Instant> backAt) implements ArchiveLine {}

    /** A notice seen in several intervals; {@code returns} are the beginnings of all but the first. */
    record ReentryLine(long id, List<Instant> returns) implements ArchiveLine {

        public ReentryLine {
            returns = List.copyOf(returns);
        }
    }

    /** What a version changed, by the archive's own account. */
    enum Change {
        NOTHING,
        TEXT_ONLY,
        ADDRESS_ONLY,
        CONTENT
    }
}
