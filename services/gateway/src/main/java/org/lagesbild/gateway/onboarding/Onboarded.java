package org.lagesbild.gateway.onboarding;

import java.util.List;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/**
 * Nothing is published, nor looked at, of a partner whose purpose, legal basis and assessments are not on record. The
 * intake holds the same for those who publish over Kafka.
 */
public final class Onboarded {

    private Onboarded() {}

    /** Throws a 403 that names what is missing. */
    public static void require(Caller caller) {
        List<String> missing = caller.enrolment().onboarding().missing();
        if (!missing.isEmpty()) {
            throw ProblemType.FORBIDDEN
                    .exception()
                    .detail(
                            "Det som ska vara antecknat innan ni får publicera saknas; den som driver tjänsten fyller i det.",
                            "What must be on record before you may publish is missing; who operates this enters it.")
                    .with("missing", missing);
        }
    }
}
