package org.lagesbild.publisher.polisen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.publisher.polisen.ArchiveLine.Change;
import org.lagesbild.publisher.polisen.ArchiveLine.DisappearanceLine;
import org.lagesbild.publisher.polisen.ArchiveLine.NoticeLine;
import org.lagesbild.publisher.polisen.ArchiveLine.ReentryLine;
import org.lagesbild.publisher.polisen.ArchiveLine.RevisionLine;

/** What an archive's files say, put together by notice. */
final class ArchiveLines {

    private final LineParser parser = new LineParser();
    private final ArchiveTally.Counter tally;
    private final Map<Long, NoticeLine> notices = new TreeMap<>();
    private final Map<Long, List<RevisionLine>> revisions = new HashMap<>();
    private final Map<Long, Set<Step>> presence = new HashMap<>();
    private final Set<Instant> polls = new TreeSet<>();

    ArchiveLines(ArchiveTally.Counter tally) {
        this.tally = tally;
    }

    void add(String text) {
        Optional<ArchiveLine> line = parser.parse(text);
        if (line.isEmpty()) {
            tally.add(Quirk.MALFORMED_LINES);
        } else if (line.get() instanceof NoticeLine notice) {
            addNotice(notice);
        } else if (line.get() instanceof RevisionLine revision) {
            polls.add(revision.seenAt());
            revisions.computeIfAbsent(revision.id(), any -> new ArrayList<>()).add(revision);
        } else if (line.get() instanceof DisappearanceLine gone) {
            present(gone.id(), new Step.Gone(gone.firstAbsent()));
            gone.backAt().ifPresent(at -> present(gone.id(), new Step.Back(at)));
        } else if (line.get() instanceof ReentryLine reentry) {
            reentry.returns().forEach(at -> present(reentry.id(), new Step.Back(at)));
        }
    }

    /** The notices, by the police's id. */
    Iterable<NoticeLine> notices() {
        return notices.values();
    }

    /** When the source was certainly asked and answered. */
    Set<Instant> polls() {
        return polls;
    }

    /** When the archive last saw a notice that it had not seen before; the epoch where it has none. */
    Instant lastFirstSeen() {
        return notices.values().stream()
                .map(NoticeLine::firstSeen)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Counts what is about no notice of this archive. */
    void countStrays() {
        revisions.values().stream().flatMap(List::stream).forEach(this::countStray);
        presence.keySet().stream()
                .filter(id -> !notices.containsKey(id))
                .forEach(id -> tally.add(Quirk.LINES_WITHOUT_NOTICE));
    }

    /** All that was seen of the notice, in order. Where its revisions are not kept, its last version stands for them. */
    List<Step> steps(NoticeLine notice) {
        Set<Step> steps = new TreeSet<>(Step.IN_ORDER);
        steps.add(new Step.Version(notice.firstSeen(), notice.first(), Change.NOTHING));
        versions(notice).stream()
                .map(line -> new Step.Version(line.seenAt(), line.notice(), line.change()))
                .forEach(steps::add);
        steps.addAll(presence.getOrDefault(notice.id(), Set.of()));
        notice.firstAbsent().map(Step.Gone::new).ifPresent(steps::add);
        return List.copyOf(steps);
    }

    private List<RevisionLine> versions(NoticeLine notice) {
        List<RevisionLine> kept = revisions.getOrDefault(notice.id(), List.of());
        if (kept.isEmpty() && notice.last().isPresent()) {
            tally.add(Quirk.VERSIONS_NOT_KEPT);
            return List.of(notice.last().get());
        }
        return kept.stream()
                .filter(line -> line.seenAt().isAfter(notice.firstSeen()))
                .toList();
    }

    private void addNotice(NoticeLine notice) {
        if (notices.putIfAbsent(notice.id(), notice) != null) {
            tally.add(Quirk.REPEATED_NOTICES);
            return;
        }
        tally.add(Quirk.NOTICES);
        polls.add(notice.firstSeen());
        polls.add(notice.lastSeen());
        if (notice.leftCensored()) {
            tally.add(Quirk.LEFT_CENSORED);
        }
        if (notice.filteredPoll()) {
            tally.add(Quirk.FIRST_SEEN_IN_FILTERED_POLL);
        }
    }

    private void present(long id, Step step) {
        polls.add(step.at());
        presence.computeIfAbsent(id, any -> new TreeSet<>(Step.IN_ORDER)).add(step);
    }

    private void countStray(RevisionLine line) {
        if (!notices.containsKey(line.id())) {
            tally.add(Quirk.LINES_WITHOUT_NOTICE);
        } else if (line.filteredPoll()) {
            tally.add(Quirk.REVISIONS_SEEN_IN_FILTERED_POLL);
        }
    }
}
