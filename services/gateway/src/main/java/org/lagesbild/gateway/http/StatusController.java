package org.lagesbild.gateway.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lagesbild.gateway.episode.EpisodeDesk;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.Language;
import org.lagesbild.web.problem.ProblemType;

/** {@code GET /v1/incidents/{eventId}/status}: what became of one's own event. Others' do not exist here. */
@Controller("/v1/incidents")
@Allowed(Role.PUBLISHER)
@Requires(property = GatewayFactory.ENABLED, value = "true")
final class StatusController {

    private final TopicTable<Receipt> receipts;
    private final EpisodeDesk episodes;
    private final ItemProblems problems;

    StatusController(@Named("gateway") TopicTable<Receipt> receipts, EpisodeDesk episodes, ItemProblems problems) {
        this.receipts = receipts;
        this.episodes = episodes;
        this.problems = problems;
    }

    @Get("/{eventId}/status")
    EventStatus status(HttpRequest<?> request, Caller caller, String eventId) {
        if (!receipts.ready()) {
            throw Later.problem();
        }
        if (!Shapes.eventId(eventId)) {
            throw ProblemType.NOT_FOUND.exception();
        }
        ItemProblems.Reader reader = new ItemProblems.Reader(caller.enrolment(), Language.of(request));
        return receipts.get(caller.principal() + "/" + eventId)
                .map(receipt -> told(receipt, reader))
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .exception()
                        .detail(
                                "Inget kvitto ännu, eller ingen sådan händelse från er.",
                                "No receipt yet, or no such event of yours."));
    }

    private EventStatus told(Receipt receipt, ItemProblems.Reader reader) {
        return new EventStatus(
                receipt.eventId(),
                receipt.state(),
                receipt.revision(),
                place(receipt.counted()),
                episodes.of(receipt.counted()).orElse(null),
                receipt.submissions().stream().map(one -> step(one, reader)).toList());
    }

    private static EventStatus.@Nullable Place place(Counted counted) {
        AreaTree areas = Vocabularies.areas();
        return counted.anywhere() && areas.contains(counted.area())
                ? new EventStatus.Place(
                        counted.area(),
                        counted.category(),
                        LocalDate.ofEpochDay(counted.day()),
                        areas.lineage(counted.area()))
                : null;
    }

    private EventStatus.Step step(SubmissionOutcome one, ItemProblems.Reader reader) {
        return new EventStatus.Step(
                one.submissionId(),
                one.kind(),
                one.revision(),
                one.outcome(),
                one.receivedAt(),
                problems.ofCodes(one.problems(), "", reader));
    }
}
