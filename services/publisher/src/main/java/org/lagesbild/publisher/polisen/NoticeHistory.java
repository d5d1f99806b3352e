package org.lagesbild.publisher.polisen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagesbild.publisher.polisen.ArchiveLine.Change;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * Turns what was seen of one notice into reports: its first sight into a REPORT, each change of what we publish into a
 * CORRECT, its withdrawal into a RETRACT, its return into a REPORT again. Revisions count from 1 without gaps, so what
 * is no change for us takes none.
 */
final class NoticeHistory {

    private final String eventId;
    private final NoticeMeaning meaning;
    private final ArchiveTally.Counter tally;
    private final List<Report> reports = new ArrayList<>();
    private final Set<Report> said = new HashSet<>();
    private @Nullable Notice notice;
    private Optional<Report> current = Optional.empty();
    private boolean counted;
    private boolean gone;

    NoticeHistory(String eventId, NoticeMeaning meaning, ArchiveTally.Counter tally) {
        this.eventId = eventId;
        this.meaning = meaning;
        this.tally = tally;
    }

    /** The reports that follow from these steps, which are in order. */
    List<Report> play(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Version version) {
                seen(version);
            } else if (step instanceof Step.Gone) {
                missed(step.at());
            } else {
                back(step.at());
            }
        }
        if (reports.isEmpty()) {
            tally.add(Quirk.NOT_INCIDENTS);
        }
        return reports;
    }

    /** A version that shows while the notice is gone says that it is back. */
    private void seen(Step.Version version) {
        Optional<Report> before = current;
        boolean first = notice == null;
        if (!version.notice().equals(notice)) {
            notice = version.notice();
            current = meaning.of(version.notice(), version.at());
        }
        gone = false;
        if (!counted) {
            if (!first && before.isEmpty() && current.isPresent()) {
                tally.add(Quirk.BECAME_INCIDENT);
            }
            count(version.at());
        } else if (current.isEmpty()) {
            tally.add(Quirk.BECAME_NO_INCIDENT);
            retract(version.at());
        } else if (current.equals(before)) {
            unchanged(version.change());
        } else {
            correct(version.at(), current.get());
        }
    }

    private void missed(Instant at) {
        if (counted) {
            retract(at);
        } else if (!gone) {
            tally.add(Quirk.GONE_BUT_NO_INCIDENT);
        }
        gone = true;
    }

    /** Only what was withdrawn can return. What aged off the window, or was lifted to its top, was there all along. */
    private void back(Instant at) {
        if (gone) {
            gone = false;
            count(at);
        } else {
            tally.add(Quirk.SHOWN_AGAIN);
        }
    }

    private void count(Instant at) {
        current.ifPresent(content -> {
            tally.add(reports.isEmpty() ? Quirk.REPORTS : Quirk.RETURNS);
            add(ReportKind.REPORT, at, content);
        });
    }

    private void correct(Instant at, Report content) {
        tally.add(Quirk.CORRECTIONS);
        if (said.contains(content)) {
            tally.add(Quirk.FLIPPED_BACK);
        }
        add(ReportKind.CORRECT, at, content);
    }

    private void retract(Instant at) {
        tally.add(Quirk.RETRACTIONS);
        reports.add(Reports.retraction(eventId, reports.size() + 1L, at));
        counted = false;
    }

    private void add(ReportKind kind, Instant at, Report content) {
        said.add(content);
        reports.add(Reports.of(content, eventId, reports.size() + 1L, kind, at));
        counted = true;
    }

    private void unchanged(Change change) {
        tally.add(
                switch (change) {
                    case ADDRESS_ONLY -> Quirk.ADDRESS_ONLY;
                    case TEXT_ONLY -> Quirk.TEXT_ONLY;
                    case NOTHING, CONTENT -> Quirk.UNCHANGED_FOR_US;
                });
    }
}
