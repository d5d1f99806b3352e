package org.lagesbild.publisher.polisen;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lagesbild.messaging.rules.Generalisation;
import org.lagesbild.messaging.vocabulary.PolisenMapping;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.Mapped;
import org.lagesbild.messaging.vocabulary.PolisenMeaning.Unmapped;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;

/** Tells what incident a notice means, already as coarse as it is published, or that it means none. */
public final class NoticeMeaning {

    private static final Duration PUBLISHED_AT_ONCE = Duration.ofMinutes(2);

    private final PolisenMapping mapping = Vocabularies.polisenMapping();
    private final NoticeArea areas;
    private final ArchiveTally.Counter tally;

    public NoticeMeaning(ArchiveTally.Counter tally) {
        this.tally = tally;
        this.areas = new NoticeArea(tally);
    }

    /** A report of revision 1 without event id and received time; empty for summaries and news. */
    public Optional<Report> of(Notice notice, Instant seenAt) {
        var meaning = mapping.of(notice.type());
        if (meaning instanceof Unmapped) {
            tally.add(Quirk.UNMAPPED_TYPES);
        }
        return meaning.incident().map(incident -> generalised(notice, incident, seenAt));
    }

    private Report generalised(Notice notice, Mapped incident, Instant seenAt) {
        Report report = new Report(
                "",
                1,
                ReportKind.REPORT,
                incident.category(),
                areas.of(notice),
                occurred(notice, seenAt),
                Precision.HOUR,
                "",
                incident.severity(),
                incident.origin(),
                certainty(notice.type(), incident.origin()),
                incident.lenses(),
                Scope.PUBLIC,
                "",
                Instant.EPOCH,
                0);
        return Generalisation.apply(report, Vocabularies.taxonomy());
    }

    /** A statement about the future is an error of day or month; the publication bounds it from above. */
    private Instant occurred(Notice notice, Instant seenAt) {
        Optional<Instant> stated = new Title(notice.name()).stated(notice.published());
        if (stated.isEmpty()) {
            tally.add(Quirk.TITLE_WITHOUT_TIME);
            return earlier(notice.published(), seenAt);
        }
        if (stated.get().isAfter(notice.published().plus(PUBLISHED_AT_ONCE))) {
            tally.add(Quirk.PUBLISHED_BEFORE_STATED);
        }
        if (stated.get().isAfter(seenAt)) {
            tally.add(Quirk.STATED_IN_FUTURE);
            return earlier(notice.published(), seenAt);
        }
        return stated.get();
    }

    /** The police write about what they were called to: likely. What they found themselves they know. */
    private static Certainty certainty(String type, Origin origin) {
        if (type.contains("misstänkt")) {
            return Certainty.UNCLEAR;
        }
        return origin == Origin.DISCOVERED ? Certainty.CONFIRMED : Certainty.LIKELY;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
