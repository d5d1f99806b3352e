package org.lagesbild.web.access;

import java.time.Duration;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * The answer to credentials that nobody has, while it is not yet known who has which. Whether that is so is to be asked
 * before one looks: else the last of them may arrive in between, and its owner be called a stranger.
 */
public final class RightsUnread {

    private static final Duration TABLES_FILL = Duration.ofSeconds(2);
    private static final Duration ISSUERS_RETURN = Duration.ofSeconds(10);

    private RightsUnread() {}

    public static ProblemException problem() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(TABLES_FILL)
                .detail("Rättigheterna läses in.", "Rights are still being read.");
    }

    /** A token whose key is not known here, while the issuer can not be asked for it. */
    static ProblemException issuerAway() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(ISSUERS_RETURN)
                .detail(
                        "Utfärdaren av er token kan inte nås just nu.",
                        "The issuer of your token can not be reached right now.");
    }
}
