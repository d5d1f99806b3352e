package org.lagesbild.alerts.people;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.messaging.disclosure.AlertDisclosure;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.alert.Alert;

/** What was last said of each episode. */
public final class Episodes implements TopicTable.Listener<Alert>, AutoCloseable {

    private final TopicTable<Alert> alerts;
    private final Map<String, Alert> last = new ConcurrentHashMap<>();

    Episodes(TopicTable<Alert> alerts) {
        this.alerts = alerts.listen(this);
    }

    Episodes start() {
        alerts.start();
        return this;
    }

    @Override
    public void changed(String key, Optional<Row<Alert>> row) {
        row.map(Row::value).ifPresent(alert -> last.put(alert.identity().episode(), alert));
    }

    /** As this reader may see it; empty where there is none or it may not be seen. */
    public Optional<Alert> find(String episode, Disclosure rights) {
        return Optional.ofNullable(last.get(episode)).flatMap(alert -> AlertDisclosure.told(rights, alert));
    }

    public boolean ready() {
        return alerts.ready();
    }

    @Override
    public void close() {
        alerts.close();
    }
}
