package org.lagesbild.gateway.http;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.Language;

/** One request to publish: whose, in which format and how packed, how to be treated, and when it came. */
record Publication(
        Enrolment partner,
        Bodies format,
        Coding coding,
        InputStream body,
        PublishOptions options,
        Language language,
        String submissionId,
        Instant receivedAt) {

    static Publication of(HttpRequest<?> request, Caller caller, InputStream body, Instant receivedAt) {
        return new Publication(
                caller.enrolment(),
                Bodies.of(request),
                Coding.of(request),
                body,
                PublishOptions.of(request),
                Language.of(request),
                UUID.randomUUID().toString(),
                receivedAt);
    }

    /** What was sent, unpacked as it arrives. */
    InputStream content(BodyLimits limits) throws IOException {
        return coding.open(body, limits);
    }

    String principal() {
        return partner.principal();
    }

    ItemProblems.Reader reader() {
        return new ItemProblems.Reader(partner, language);
    }

    /** How {@code Prefer: wait} was kept; empty where it was not asked for, or there was too much to wait for. */
    Optional<String> preferenceApplied(Answer answer) {
        long sent = answer.results().stream()
                .filter(result -> result.outcome() != Outcome.REJECTED)
                .count();
        return options.patience()
                .filter(patience -> !options.dryRun() && sent <= PublishOptions.MOST_WAITED_FOR)
                .map(patience -> "wait=" + patience.toSeconds());
    }
}
