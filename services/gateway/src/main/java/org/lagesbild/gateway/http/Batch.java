package org.lagesbild.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.TooLargeException;
import org.lagesbild.gateway.read.Verdict;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** The items of one request on their way: what the gates said, whether the brokers have them, what the ledger made of them. */
final class Batch {

    private final Publication publication;
    private final boolean indexed;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Report> sound = new ArrayList<>();
    private List<Boolean> acknowledged = List.of();
    private List<Optional<SubmissionOutcome>> outcomes = List.of();

    Batch(Publication publication, boolean indexed) {
        this.publication = publication;
        this.indexed = indexed;
    }

    /** An item by what the gates said of it, and the line on which it stood. */
    private record Entry(Verdict verdict, int line) {}

    void add(Item item, Verdict verdict) {
        if (entries.size() == BodyLimits.CONTRACT.items()) {
            throw new TooLargeException();
        }
        entries.add(new Entry(verdict, item.line()));
        if (verdict instanceof Verdict.Sound passed) {
            sound.add(passed.report());
        }
    }

    /** How many items there are, whatever is said of them. */
    int size() {
        return entries.size();
    }

    /** Lets somebody else have a say in each, in order, before anything is sent. */
    void review(UnaryOperator<Verdict> reviewer) {
        entries.replaceAll(entry -> new Entry(reviewer.apply(entry.verdict()), entry.line()));
        sound.clear();
        entries.stream()
                .map(Entry::verdict)
                .filter(Verdict.Sound.class::isInstance)
                .map(Verdict.Sound.class::cast)
                .forEach(passed -> sound.add(passed.report()));
    }

    /** The reports that passed every gate, in order. */
    List<Report> sound() {
        return sound;
    }

    /** Whether nothing of it is to be written, since all or none was asked for and an item did not pass. */
    boolean fallsAsAWhole() {
        return publication.options().atomic() && sound.size() < entries.size();
    }

    void acknowledged(List<Boolean> acks) {
        acknowledged = acks;
    }

    void outcomes(List<Optional<SubmissionOutcome>> known) {
        outcomes = known;
    }

    Answer answer(@Nullable Integer schemaId, ItemProblems problems) {
        List<Result> results = new ArrayList<>(entries.size());
        int nth = 0;
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            Result result = entry.verdict() instanceof Verdict.Sound
                    ? passed(index, nth++, problems)
                    : notSent(index, entry.verdict(), problems);
            results.add(result.onLine(entry.line()));
        }
        Boolean dry = publication.options().dryRun() ? Boolean.TRUE : null;
        return new Answer(publication.submissionId(), publication.receivedAt(), schemaId, dry, results);
    }

    private Result notSent(int index, Verdict verdict, ItemProblems problems) {
        Outcome outcome = verdict instanceof Verdict.Later ? Outcome.RETRY : Outcome.REJECTED;
        List<ItemProblem> why = problems.of(findings(verdict), base(index), publication.reader());
        return Result.of(index, verdict.eventId(), outcome, why);
    }

    private static List<Finding> findings(Verdict verdict) {
        if (verdict instanceof Verdict.Later later) {
            return List.of(later.reason());
        }
        return verdict instanceof Verdict.Refused refused ? refused.findings() : List.of();
    }

    private Result passed(int index, int nth, ItemProblems problems) {
        String eventId = sound.get(nth).eventId();
        if (fallsAsAWhole()) {
            List<Finding> why = List.of(Finding.of(ProblemCode.BATCH_REFUSED));
            return Result.of(index, eventId, Outcome.RETRY, problems.of(why, base(index), publication.reader()));
        }
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
