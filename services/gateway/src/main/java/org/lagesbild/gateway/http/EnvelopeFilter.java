package org.lagesbild.gateway.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Locale;
import org.lagesbild.gateway.door.Envelope;
import org.lagesbild.gateway.door.Envelope.Found;
import org.lagesbild.gateway.door.GuardTally;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.Language;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/** Refuses a request, before its body is read, that says something personal in its address or headers. */
@ServerFilter({"/v1/incidents", "/v1/incidents/**", "/v1/heartbeat", "/v1/heartbeat/**"})
@Requires(property = GatewayFactory.ENABLED, value = "true")
final class EnvelopeFilter implements Ordered {

    private final ItemProblems problems;
    private final GuardTally tally;

    EnvelopeFilter(ItemProblems problems, GuardTally tally) {
        this.problems = problems;
        this.tally = tally;
    }

    /** After the door, which says who it is, and beside the quota. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @RequestFilter
    void read(HttpRequest<?> request) {
        Caller.of(request).ifPresent(caller -> {
            List<Found> found = new Envelope().read(request.getPath(), request.getParameters(), request.getHeaders());
            if (!found.isEmpty()) {
                throw refusal(found, new ItemProblems.Reader(caller.enrolment(), Language.of(request)));
            }
        });
    }

    private ProblemException refusal(List<Found> found, ItemProblems.Reader reader) {
        List<Finding> findings = found.stream()
                .flatMap(one -> one.findings().stream())
                .distinct()
                .toList();
        tally.count(findings);
        return ProblemType.MALFORMED
                .exception()
                .detail(
                        "Adressen eller en rubrik innehåller något som liknar en personuppgift. Inget togs emot.",
                        "The address or a header has something in it that looks personal. Nothing was taken in.")
                .with("parts", found.stream().map(EnvelopeFilter::part).toList())
                .with("problems", problems.of(findings, "", reader));
    }

    private static String part(Found found) {
        return found.part().name().toLowerCase(Locale.ROOT);
    }
}
