package org.lagesbild.gateway.quota;

import java.time.Duration;
import java.util.Map;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** What a partner is told that has sent its share. */
final class QuotaProblems {

    private QuotaProblems() {}

    /** Says itself what is left, since nothing that comes after the door sees this answer. */
    static ProblemException usedUp(Allowance allowance) {
        return tooMany(allowance.next())
                .header(Allowance.POLICY_HEADER, allowance.policy())
                .header(Allowance.HEADER, allowance.state())
                .detail(
                        "Er kvot för timmen är slut. Inget togs emot.",
                        "Your hour's quota is used up. Nothing was taken in.");
    }

    static ProblemException tooFewLeft(Duration wait) {
        return tooMany(wait)
                .detail(
                        "Er kvot räcker inte till så många poster just nu. Inget togs emot.",
                        "Your quota does not last for so many items right now. Nothing was taken in.");
    }

    /** More than there ever is at once: waiting does not help. */
    static ProblemException moreThanAnHour(long itemsPerHour) {
        return ProblemType.TOO_LARGE
                .exception()
                .detail(
                        "Fler poster än er kvot för en timme. Inget togs emot. Dela upp sändningen.",
                        "More items than your quota of an hour. Nothing was taken in. Send it in parts.")
                .with("limits", Map.of("items", itemsPerHour));
    }

    private static ProblemException tooMany(Duration wait) {
        return ProblemType.TOO_MANY_REQUESTS.exception().retryAfter(wait.plusNanos(999_999_999));
    }
}
