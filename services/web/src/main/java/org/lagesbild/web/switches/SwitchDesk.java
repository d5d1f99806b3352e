package org.lagesbild.web.switches;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.audit.AuditLog;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * What an operator does to the switches. Returns when the brokers have it and this process obeys; the others follow
 * within a moment. What was said twice holds once. Each is put on record.
 */
@Singleton
@Requires(beans = Switchboard.class)
final class SwitchDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Switchboard switches;
    private final SwitchWriter writer;
    private final Principals principals;
    private final AuditLog audit;
    private final Clock clock;

    SwitchDesk(Switchboard switches, SwitchWriter writer, Principals principals, AuditLog audit, Clock clock) {
        this.switches = switches;
        this.writer = writer;
        this.principals = principals;
        this.audit = audit;
        this.clock = clock;
    }

    List<Switch> all() {
        return switches.all();
    }

    Switch find(SwitchKind kind, String target) {
        return switches.find(kind, target).orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    Switch stop(SwitchKind kind, String target, SwitchOrder order, Caller by) {
        order.check(clock.instant());
        requireKnown(kind, target);
        Switch stopped =
                new Switch(kind, target, order.why(), order.caseNumber(), by.principal(), clock.instant(), order.end());
        said(writer.stop(stopped));
        noted(Deed.once(AuditAction.SWITCH_SET, by.principal(), stopped.key(), why(stopped)));
        return stopped;
    }

    void letRun(SwitchKind kind, String target, Caller by) {
        find(kind, target);
        String key = Switch.key(kind, target);
        said(writer.letRun(key));
        noted(Deed.once(AuditAction.SWITCH_CLEARED, by.principal(), key, ""));
    }

    private void requireKnown(SwitchKind kind, String target) {
        boolean known = switch (kind) {
            case PARTNER -> principals.byId(target).isPresent();
            case CATEGORY ->
                Vocabularies.taxonomy().contains(target)
                        || Vocabularies.taxonomy().findGroup(target).isPresent();
            case OUTWARD -> target.isEmpty();
            case UNKNOWN -> false;
        };
        if (!known) {
            throw ProblemType.NOT_FOUND.exception();
        }
    }

    private static String why(Switch stopped) {
        return stopped.reference().isEmpty()
                ? stopped.reason().name()
                : stopped.reason().name() + " " + stopped.reference();
    }

    /** It holds already: to stop something must not wait for the record of it. */
    private void noted(Deed deed) {
        if (!audit.record(deed).join()) {
            throw ProblemType.UNAVAILABLE
                    .exception()
                    .retryAfter(Duration.ofSeconds(1))
                    .detail(
                            "Det gäller, men kunde inte antecknas. Sänd igen.",
                            "It holds, and could not be put on record. Send it again.");
        }
    }

    private void said(boolean acknowledged) {
        if (!acknowledged) {
            throw unsure();
        }
        try {
            switches.current()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw unsure();
        }
    }

    private static ProblemException unsure() {
        return ProblemType.UNAVAILABLE
                .exception()
                .retryAfter(Duration.ofSeconds(1))
                .detail(
                        "Mäklarna har inte bekräftat. Det kan gälla ändå; sänd igen.",
                        "The brokers have not confirmed. It may hold all the same; send it again.");
    }
}
