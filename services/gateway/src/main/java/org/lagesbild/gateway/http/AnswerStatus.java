package org.lagesbild.gateway.http;

import java.util.List;
import java.util.Optional;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.web.problem.ProblemType;

/** The HTTP status of an answer, which tells the truth: never 200 where nothing was taken in. */
final class AnswerStatus {

    static final int OK = 200;
    static final int MIXED = 207;

    private AnswerStatus() {}

    /** 200 where all is well, 207 where some of it is; 422 and its kin are {@linkplain #problem problems}. */
    static int of(List<Result> results) {
        return results.stream().allMatch(result -> result.outcome().ok()) ? OK : MIXED;
    }

    private static boolean aboveQuota(Result result) {
        return result.problems().stream()
                .anyMatch(one -> ProblemCode.QUOTA_CATEGORY.code().equals(one.code()));
    }

    /**
     * What kind of failure it is that nothing is well; empty where something is. Where all or none was asked for, sending
     * it again as it is does not help while an item is refused.
     */
    static Optional<ProblemType> problem(List<Result> results, boolean atomic) {
        List<Outcome> outcomes = results.stream().map(Result::outcome).toList();
        if (outcomes.stream().anyMatch(Outcome::ok)) {
            return Optional.empty();
        }
        boolean spoiled = atomic && outcomes.contains(Outcome.REJECTED);
        if (!spoiled && results.stream().anyMatch(AnswerStatus::aboveQuota)) {
            return Optional.of(ProblemType.TOO_MANY_REQUESTS);
        }
        if (!spoiled && outcomes.contains(Outcome.RETRY)) {
            return Optional.of(ProblemType.UNAVAILABLE);
        }
        return Optional.of(outcomes.equals(List.of(Outcome.CONFLICT)) ? ProblemType.CONFLICT : ProblemType.INVALID);
    }
}
