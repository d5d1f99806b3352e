package org.lagesbild.intake.fault;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.lagesbild.messaging.registry.SchemaRegistry;

/** The settings that put this package's handlers in the place of Kafka's. */
public final class FaultSettings {

    /** Where the handlers, which Kafka makes, find the registry. */
    static final String REGISTRY = "lagesbild.schema.registry";

    private FaultSettings() {}

    public static Map<String, Object> of(SchemaRegistry registry) {
        return Map.of(
                REGISTRY,
                registry,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                BuryUnreadable.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                BuryUnprocessable.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                BuryUnwritable.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
                true);
    }
}
