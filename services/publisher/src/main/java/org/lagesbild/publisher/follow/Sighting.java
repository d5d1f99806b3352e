package org.lagesbild.publisher.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.polisen.Notice;
import org.lagesbild.publisher.polisen.NoticeLives;
import org.lagesbild.publisher.polisen.NoticeMeaning;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * What follows from one answer that is believed, after what was seen before: contents of notices that are new, changed
 * or back, and events that are gone. A notice is gone where two full answers follow each other, and it stood in the
 * first above another one that is still there; what only sank off the end is not.
 */
final class Sighting {

    private final EventIds ids;
    private final NoticeMeaning meaning;
    private final Instant seenAt;
    private final Map<Long, Watched> watched;
    private final List<Report> contents = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();

    Sighting(EventIds ids, NoticeMeaning meaning, FollowState before, Instant seenAt) {
        this.ids = ids;
        this.meaning = meaning;
        this.seenAt = seenAt;
        this.watched = new HashMap<>(before.watched());
    }

    /** What is new about events. */
    List<Report> contents() {
        return contents;
    }

    /** Ids of events that are no more, or turned out to be none. */
    Set<String> gone() {
        return gone;
    }

    FollowState after(FollowState before, Answer answer) {
        answer.notices().forEach(this::see);
        if (answer.full()) {
            before.window().subList(0, survivors(before.window(), answer.notices())).stream()
                    .filter(id -> !answer.notices().containsKey(id))
                    .forEach(this::miss);
        }
        return new FollowState(answer.full() ? List.copyOf(answer.notices().keySet()) : before.window(), watched);
    }

    /** How far down the last of them stood that is still there. */
    private static int survivors(List<Long> window, Map<Long, Notice> notices) {
        int last = window.size() - 1;
        while (last >= 0 && !notices.containsKey(window.get(last))) {
            last--;
        }
        return last + 1;
    }

    /** A version is judged once, when it is first seen: what it says of the future must not change with the clock. */
    private void see(long id, Notice notice) {
        Watched before = watched.get(id);
        String version = version(notice);
        if (before != null && before.version().equals(version)) {
            return;
        }
        Watched now = now(id, notice, before, version);
        watched.put(id, now);
        String eventId = ids.of(now.sourceId());
        Optional<Report> content = meaning.of(notice, seenAt);
        content.ifPresentOrElse(
                report -> contents.add(Reports.of(report, eventId, 1, ReportKind.REPORT, Instant.EPOCH)),
                () -> gone.add(eventId));
    }

    private static Watched now(long id, Notice notice, @Nullable Watched before, String version) {
        if (before == null) {
            return new Watched(Long.toString(id), notice.published().getEpochSecond(), version);
        }
        Instant first = Instant.ofEpochSecond(before.published());
        return NoticeLives.anotherEvent(first, notice.published())
                ? new Watched(
                        NoticeLives.sourceId(id, notice.published()),
                        notice.published().getEpochSecond(),
                        version)
                : new Watched(before.sourceId(), before.published(), version);
    }

    private void miss(long id) {
        Watched notice = watched.get(id);
        if (notice != null) {
            watched.put(id, notice.gone());
            gone.add(ids.of(notice.sourceId()));
        }
    }

    /** Of what is published alone; an address or a text may change as it will. */
    private static String version(Notice notice) {
        String words = String.join(
                "\n",
                notice.name(),
                notice.type(),
                notice.location(),
                notice.published().toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
