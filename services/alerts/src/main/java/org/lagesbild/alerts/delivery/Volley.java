package org.lagesbild.alerts.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.messaging.delivery.Delivery;

/**
 * Alerts that follow each other in the log and are under way at once, so that an endpoint far away is not sent one for
 * each of its round trips. Of an episode there is one at most: what is said of it arrives in its order.
 */
final class Volley {

    private final List<Delivery> deliveries = new ArrayList<>();
    private final Set<String> episodes = new HashSet<>();
    private Positions behind;

    Volley(Positions from) {
        this.behind = from;
    }

    /** Whether it joined; it does not where something of its episode is under way. */
    boolean add(LoggedAlert logged, Delivery delivery) {
        boolean joins = episodes.add(logged.alert().identity().episode());
        if (joins) {
            deliveries.add(delivery);
            behind = behind.behind(logged);
        }
        return joins;
    }

    /** Goes behind one that is not wanted. */
    void pass(LoggedAlert logged) {
        behind = behind.behind(logged);
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** Behind all that joined it or was passed. */
    Positions behind() {
        return behind;
    }

    int size() {
        return deliveries.size();
    }

    boolean isEmpty() {
        return deliveries.isEmpty();
    }
}
