package org.lagesbild.embedded.broker;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/** The client properties with which a principal signs in to a broker that asks for SCRAM-SHA-512. */
public final class ScramLogin {

    private static final String MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private ScramLogin() {}

    /** Returns properties for a producer, consumer, admin or streams client, without the bootstrap servers. */
    public static Map<String, String> properties(String principal, String secret) {
        return Map.of(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "SCRAM-SHA-512",
                SaslConfigs.SASL_JAAS_CONFIG,
                "%s required username=%s password=%s;".formatted(MODULE, quoted(principal), quoted(secret)));
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
