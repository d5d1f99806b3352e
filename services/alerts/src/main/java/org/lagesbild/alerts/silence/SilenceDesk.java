package org.lagesbild.alerts.silence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.lagesbild.alerts.people.Acts;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/** Who may read an area's and a category's alerts may silence them, and sees and ends whatever silences those. */
@Singleton
final class SilenceDesk {

    private final TopicTable<Silence> silences;
    private final TopicWriter<Silence> writer;
    private final Acts acts;
    private final Clock clock;

    SilenceDesk(TopicTable<Silence> silences, TopicWriter<Silence> writer, Acts acts, Clock clock) {
        this.silences = silences;
        this.writer = writer;
        this.acts = acts;
        this.clock = clock;
    }

    /** Those that hold or are to come. */
    Stream<Silence> all(Caller caller) {
        acts.requireReady(silences.ready());
        Disclosure rights = acts.rights(caller);
        Instant now = clock.instant();
        return silences.rows().stream()
                .map(Row::value)
                .filter(silence -> silence.until().isAfter(now) && readable(silence, rights));
    }

    Silence set(Caller caller, SilenceOrder order) {
        Silence silence =
                order.silence(UUID.randomUUID().toString(), caller.principal(), clock.instant(), acts.rights(caller));
        acts.done(
                () -> writer.put(silence.id(), silence),
                Deed.once(
                        AuditAction.SILENCE_SET,
                        caller.principal(),
                        silence.id(),
                        silence.reason().name()));
        return silence;
    }

    void end(Caller caller, String id) {
        Silence silence = all(caller)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        acts.done(
                () -> writer.remove(silence.id()),
                Deed.once(AuditAction.SILENCE_ENDED, caller.principal(), silence.id(), ""));
    }

    private static boolean readable(Silence silence, Disclosure rights) {
        return silence.areas().stream().allMatch(rights::area) && SilenceOrder.allowed(silence.category(), rights);
    }
}
