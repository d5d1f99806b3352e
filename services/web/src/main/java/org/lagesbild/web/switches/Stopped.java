package org.lagesbild.web.switches;

import java.time.Duration;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** What those are told who meet a switch: that an operator stopped it, since when and until when; not why. */
public final class Stopped {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(60);

    private Stopped() {}

    static ProblemException unread() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(SOON)
                .detail("Vad som är stoppat läses in.", "What is stopped is still being read.");
    }

    static ProblemException partner(Switch stopped) {
        return told(ProblemType.PARTNER_STOPPED, stopped)
                .detail(
                        "Driften har stoppat er anslutning. Hör av er till den som driver tjänsten.",
                        "The operator has stopped your access. Get in touch with whoever runs this service.");
    }

    static ProblemException outward(Switch stopped) {
        return told(ProblemType.OUTWARD_STOPPED, stopped)
                .retryAfter(LATER)
                .detail(
                        "Driften har stoppat allt som lämnar tjänsten.",
                        "The operator has stopped everything that leaves this service.");
    }

    private static ProblemException told(ProblemType type, Switch stopped) {
        ProblemException problem = type.exception().with("since", stopped.since());
        stopped.until().ifPresent(end -> problem.with("until", end));
        return problem;
    }
}
