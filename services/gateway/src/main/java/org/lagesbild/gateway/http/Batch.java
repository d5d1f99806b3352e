package org.lagesbild.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.TooLargeException;
import org.lagesbild.gateway.read.Verdict;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** The items of one request on their way: what the gates said, whether the brokers have them, what the ledger made of them. */
final class Batch {

    private final Publication publication;
    private final boolean indexed;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Report> sound = new ArrayList<>();
    private List<Boolean> acknowledged = List.of();
    private List<Optional<SubmissionOutcome>> outcomes = List.of();

    Batch(Publication publication, boolean indexed) {
        this.publication = publication;
        this.indexed = indexed;
    }

    void add(Verdict verdict) {
        if (verdicts.size() == BodyLimits.CONTRACT.items()) {
            throw new TooLargeException();
        }
        verdicts.add(verdict);
        if (verdict instanceof Verdict.Sound passed) {
            sound.add(passed.report());
        }
    }

    /** The reports that passed every gate, in order. */
    List<Report> sound() {
        return sound;
    }

    void acknowledged(List<Boolean> acks) {
        acknowledged = acks;
    }

    void outcomes(List<Optional<SubmissionOutcome>> known) {
        outcomes = known;
    }

    Answer answer(@Nullable Integer schemaId, ItemProblems problems) {
        List<Result> results = new ArrayList<>(verdicts.size());
        int nth = 0;
        for (int index = 0; index < verdicts.size(); index++) {
            Verdict verdict = verdicts.get(index);
            results.add(
                    verdict instanceof Verdict.Refused refused
                            ? refused(index, refused, problems)
                            : passed(index, nth++, problems));
        }
        Boolean dry = publication.options().dryRun() ? Boolean.TRUE : null;
        return new Answer(publication.submissionId(), publication.receivedAt(), schemaId, dry, results);
    }

    private Result refused(int index, Verdict.Refused refused, ItemProblems problems) {
        return Result.of(
                index,
                refused.eventId(),
                Outcome.REJECTED,
                problems.of(refused.findings(), base(index), publication.reader()));
    }

    private Result passed(int index, int nth, ItemProblems problems) {
        String eventId = sound.get(nth).eventId();
        if (!acknowledged.isEmpty() && !acknowledged.get(nth)) {
            return Result.of(index, eventId, Outcome.RETRY, List.of());
        }
        Optional<SubmissionOutcome> told = outcomes.isEmpty() ? Optional.empty() : outcomes.get(nth);
        return told.map(outcome -> Result.of(
                        index,
                        eventId,
                        outcome.outcome(),
                        problems.ofCodes(outcome.problems(), base(index), publication.reader())))
                .orElseGet(() -> Result.of(index, eventId, Outcome.ACCEPTED, List.of()));
    }

    private String base(int index) {
        return indexed ? "/" + index : "";
    }
}
