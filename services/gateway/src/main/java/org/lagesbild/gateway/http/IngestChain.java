package org.lagesbild.gateway.http;

import java.io.IOException;
import java.util.List;
import org.lagesbild.gateway.publish.ReportPublisher;
import org.lagesbild.gateway.receipts.OutcomeDesk;
import org.lagesbild.gateway.receipts.OutcomeWait;
import org.lagesbild.risk.incident.Report;

/** The way of a request through the gateway, from its bytes to the answer: {@link #take} is the whole story. */
final class IngestChain {

    private final Inspection inspection;
    private final ReportPublisher publisher;
    private final OutcomeDesk outcomes;
    private final ItemProblems problems;

    IngestChain(Inspection inspection, ReportPublisher publisher, OutcomeDesk outcomes, ItemProblems problems) {
        this.inspection = inspection;
        this.publisher = publisher;
        this.outcomes = outcomes;
        this.problems = problems;
    }

    /**
     * Cuts the body into items while it arrives and checks each; only then, and only where the body as a whole may be,
     * sends what is sound to the partner's topic, where so asked all of it or nothing; waits until the brokers have it, and where asked for what the ledger
     * says.
     */
    Answer take(Publication publication) throws IOException {
        Batch batch = inspection.of(publication);
        if (publication.options().dryRun() || batch.sound().isEmpty() || batch.fallsAsAWhole()) {
            return batch.answer(null, problems);
        }
        int schemaId = publisher.schemaId(publication.principal());
        try (OutcomeWait wait = listen(publication, batch.sound())) {
            batch.acknowledged(published(publication, batch.sound()));
            publication.options().patience().ifPresent(patience -> batch.outcomes(wait.outcomes(patience)));
        }
        return batch.answer(schemaId, problems);
    }

    private List<Boolean> published(Publication publication, List<Report> reports) {
        return publication.options().atomic()
                ? publisher.publishWhole(publication.principal(), reports)
                : publisher.publish(publication.principal(), reports);
    }

    private OutcomeWait listen(Publication publication, List<Report> reports) {
        boolean few = reports.size() <= PublishOptions.MOST_WAITED_FOR;
        boolean asked = publication.options().patience().isPresent();
        return new OutcomeWait(outcomes, publication.principal(), asked && few ? reports : List.of());
    }
}
