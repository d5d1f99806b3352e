package org.lagesbild.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.cut.TooLargeException;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.gateway.publish.ReportPublisher;
import org.lagesbild.gateway.read.Gate;
import org.lagesbild.gateway.read.Gate.Sender;
import org.lagesbild.gateway.receipts.OutcomeDesk;
import org.lagesbild.gateway.receipts.OutcomeWait;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.web.problem.ProblemType;

/** The way of a request through the gateway, from its bytes to the answer: {@link #take} is the whole story. */
final class IngestChain {

    private final RightsDesk rights;
    private final Gate gate;
    private final ReportPublisher publisher;
    private final OutcomeDesk outcomes;
    private final ItemProblems problems;

    IngestChain(RightsDesk rights, Gate gate, ReportPublisher publisher, OutcomeDesk outcomes, ItemProblems problems) {
        this.rights = rights;
        this.gate = gate;
        this.publisher = publisher;
        this.outcomes = outcomes;
        this.problems = problems;
    }

    /**
     * Cuts the body into items while it arrives and checks each; only then, and only where the body as a whole may be,
     * sends what is sound to the partner's topic; waits until the brokers have it, and where asked for what the ledger
     * says.
     */
    Answer take(Publication publication) throws IOException {
        Batch batch = checked(publication);
        if (publication.options().dryRun() || batch.sound().isEmpty()) {
            return batch.answer(null, problems);
        }
        int schemaId = publisher.schemaId(publication.principal());
        try (OutcomeWait wait = listen(publication, batch.sound())) {
            batch.acknowledged(publisher.publish(publication.principal(), batch.sound()));
            publication.options().patience().ifPresent(patience -> batch.outcomes(wait.outcomes(patience)));
        }
        return batch.answer(schemaId, problems);
    }

    private Batch checked(Publication publication) throws IOException {
        Rights granted = rights.of(publication.partner());
        Sender sender = new Sender(granted, publication.submissionId(), publication.receivedAt());
        try (InputStream content = publication.content(BodyLimits.CONTRACT)) {
            Items items = publication.format().items(content, BodyLimits.CONTRACT);
            Batch batch = new Batch(publication, items.indexed());
            for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
                batch.add(item.get(), gate.check(item.get(), sender));
            }
            return batch;
        } catch (TooLargeException e) {
            throw Bodies.tooLarge(BodyLimits.CONTRACT);
        } catch (UnreadableBodyException e) {
            throw ProblemType.MALFORMED
                    .exception()
                    .detail("Inget togs emot.", "Nothing was taken in.")
                    .with("problems", problems.ofBody(e.reasons(), publication.reader()));
        }
    }

    private OutcomeWait listen(Publication publication, List<Report> reports) {
        boolean few = reports.size() <= PublishOptions.MOST_WAITED_FOR;
        boolean asked = publication.options().patience().isPresent();
        return new OutcomeWait(outcomes, publication.principal(), asked && few ? reports : List.of());
    }
}
