package org.lagesbild.alerts.stream;

import java.util.concurrent.Executor;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Stops;
import org.lagesbild.alerts.message.Json;
import org.lagesbild.alerts.vault.Vault;

/** What every feed looks at. */
record StreamContext(AlertLog log, Stops stops, Json json, Vault vault, Executor threads) {

    boolean stopped(LoggedAlert logged) {
        return stops.category(logged.alert().subject().category());
    }

    String id(Place place, String reader) {
        return place.seal(vault, reader, log.partitions());
    }
}
