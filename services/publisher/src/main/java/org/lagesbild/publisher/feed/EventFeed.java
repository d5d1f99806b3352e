package org.lagesbild.publisher.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.publisher.guard.PartnerGuard;
import org.lagesbild.publisher.guard.Told;
import org.lagesbild.publisher.spool.Outbox;
import org.lagesbild.risk.incident.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says through an outbox what is new about the events of a source that is watched. Stopped anywhere, the same may be
 * said again: what the outbox has is not put there twice, and no revision gets two contents.
 */
public final class EventFeed {

    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    private final PublishedLedger ledger;
    private final Outbox outbox;

    public EventFeed(PublishedLedger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /**
     * Says these contents where they are new or another, and takes these events back where they were published. What the
     * guard keeps here is left out, counted in the log by code, and remembered nowhere.
     *
     * @throws IOException where disk or outbox are full; then say it again later
     */
    public Map<Change, Integer> say(Collection<Report> contents, Collection<String> gone) throws IOException {
        List<Planned> news = news(contents, gone);
        ledger.write(news.stream().map(Planned::said).toList());
        Map<Change, Integer> changes = new EnumMap<>(Change.class);
        for (Planned planned : news) {
            outbox.put(planned.report());
            changes.merge(planned.change(), 1, Integer::sum);
        }
        ledger.write(news.stream().map(planned -> planned.said().asSettled()).toList());
        return changes;
    }

    /** What stands in the ledger and did not get into the outbox belongs to the news. */
    private List<Planned> news(Collection<Report> contents, Collection<String> gone) {
        List<Planned> news = new ArrayList<>();
        ledger.all().stream()
                .filter(said -> !said.live() && !said.settled())
                .forEach(said -> news.add(Planned.retracting(0, said, Change.RETRACTED)));
        contents.stream()
                .filter(EventFeed::mayLeave)
                .map(content -> Planned.of(0, content, ledger.of(content.eventId())))
                .filter(planned -> !planned.said().settled())
                .forEach(news::add);
        gone.stream()
                .map(ledger::of)
                .flatMap(Optional::stream)
                .filter(Said::live)
                .forEach(said -> news.add(Planned.retracting(0, said.retracted(), Change.RETRACTED)));
        return news;
    }

    private static boolean mayLeave(Report content) {
        List<Finding> findings = PartnerGuard.findings(ReportJson.line(content));
        if (!findings.isEmpty()) {
            LOG.warn("an event stays here: {}", Told.of(findings));
        }
        return findings.isEmpty();
    }
}
