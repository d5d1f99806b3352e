package org.lagesbild.embedded.broker;

import java.util.Map;
import java.util.Objects;

/**
 * Who may connect to the embedded broker. There is no third way: either it is a throw-away broker on loopback, or every
 * connection is authenticated and everything not granted is denied.
 */
public sealed interface BrokerSecurity {

    /** Anyone on this machine may do anything: for tests and benchmarks, refused outside loopback. */
    record Open() implements BrokerSecurity {}

    /**
     * SCRAM-SHA-512 and default deny.
     *
     * @param houseSecrets principal to secret, written when the storage is formatted; must name
     *     {@link EmbeddedBroker#HOUSE}, the only super user
     */
    record Scram(Map<String, String> houseSecrets) implements BrokerSecurity {
        public Scram {
            houseSecrets = Map.copyOf(houseSecrets);
            Objects.requireNonNull(houseSecrets.get(EmbeddedBroker.HOUSE), "a secret for " + EmbeddedBroker.HOUSE);
        }

        @Override
        public String toString() {
            return "Scram" + houseSecrets.keySet();
        }
    }
}
