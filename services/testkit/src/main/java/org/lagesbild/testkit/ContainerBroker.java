package org.lagesbild.testkit;

import org.testcontainers.kafka.KafkaContainer;

/** Kafka as its project publishes it, in a container, on a free port of this machine. */
record ContainerBroker(KafkaContainer container) implements TestBroker {

    private static final String IMAGE = "apache/kafka:4.3.1";

    /** Like the embedded one: a topic is there only because somebody created it. */
    @SuppressWarnings("resource") // ends with this record
    static ContainerBroker started() {
        KafkaContainer container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3");
        container.start();
        return new ContainerBroker(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
