package org.lagesbild.web.switches;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;

/**
 * What is stopped now, as this process has read it: some milliseconds after an operator said so, in every process. A
 * switch whose time is over stops nothing. Until all have been read, nobody knows what runs ({@link #ready}).
 */
public final class Switchboard {

    private final TopicTable<Switch> switches;
    private final InstantSource time;

    public Switchboard(TopicTable<Switch> switches, InstantSource time) {
        this.switches = switches;
        this.time = time;
    }

    /** Whether this principal is stopped, and why. */
    public Optional<Switch> partner(String principal) {
        return find(SwitchKind.PARTNER, principal);
    }

    /** Whether this category is stopped, by itself or with its group. */
    public Optional<Switch> category(String category, String group) {
        return find(SwitchKind.CATEGORY, category).or(() -> find(SwitchKind.CATEGORY, group));
    }

    /** Whether nothing may leave the house. */
    public Optional<Switch> outward() {
        return find(SwitchKind.OUTWARD, "");
    }

    /** One switch that is in force. */
    public Optional<Switch> find(SwitchKind kind, String target) {
        return switches.get(Switch.key(kind, target)).filter(stopped -> stopped.inForce(time.instant()));
    }

    /** All that is in force, in the order of keys. */
    public List<Switch> all() {
        return switches.rows().stream()
                .map(Row::value)
                .filter(stopped -> stopped.inForce(time.instant()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    public boolean ready() {
        return switches.ready();
    }

    /** Done when everything is known that has been said until now. */
    public CompletableFuture<Void> current() {
        return switches.current();
    }

    /** Lets somebody know whenever an operator said something; {@code told} must not block. */
    public void listen(Runnable told) {
        switches.listen((key, row) -> told.run());
    }
}
