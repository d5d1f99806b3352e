package org.lagesbild.alerts.people;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.messaging.disclosure.AlertDisclosure;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.risk.alert.Alert;

/** What was last said of each episode. */
@Singleton
public final class Episodes {

    private static final BinaryOperator<LoggedAlert> LATER = BinaryOperator.maxBy(LoggedAlert.ORDER);

    private final AlertLog alerts;
    private final Map<String, LoggedAlert> last = new ConcurrentHashMap<>();

    /** The log may be under way already: what it has read by then is taken from it. */
    Episodes(AlertLog alerts) {
        this.alerts = alerts;
        alerts.listen(this::said);
        alerts.all().forEach(this::said);
    }

    private void said(LoggedAlert logged) {
        last.merge(logged.alert().identity().episode(), logged, LATER);
    }

    /** As this reader may see it; empty where there is none or it may not be seen. */
    public Optional<Alert> find(String episode, Disclosure rights) {
        return Optional.ofNullable(last.get(episode))
                .map(LoggedAlert::alert)
                .flatMap(alert -> AlertDisclosure.told(rights, alert));
    }

    public boolean ready() {
        return alerts.ready();
    }
}
