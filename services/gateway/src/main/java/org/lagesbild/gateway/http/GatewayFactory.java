package org.lagesbild.gateway.http;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.lagesbild.gateway.publish.ProducerLimits;
import org.lagesbild.gateway.publish.ReportPublisher;
import org.lagesbild.gateway.read.Gate;
import org.lagesbild.gateway.read.Vocabulary;
import org.lagesbild.gateway.receipts.OutcomeDesk;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.ledger.Receipt;

/** What the gateway is made of. Whoever hosts it sets {@value #ENABLED} and brings Kafka, the registry and a clock. */
@Factory
@Requires(property = GatewayFactory.ENABLED, value = "true")
public final class GatewayFactory {

    public static final String ENABLED = "lagesbild.gateway.enabled";

    private static final String NAME = "gateway";
    private static final long BYTES_UNDER_WAY = 128L << 20;
    private static final int REQUESTS_PER_PARTNER = 8;

    @Singleton
    @Named(NAME)
    @Bean(preDestroy = "close")
    KafkaProducer<String, byte[]> producer(KafkaAccess access) {
        return access.producer(ProducerLimits.settings());
    }

    @Singleton
    @Named(NAME)
    MeterBinder producerMetrics(@Named(NAME) KafkaProducer<String, byte[]> producer) {
        return new KafkaClientMetrics(producer);
    }

    @Singleton
    ReportPublisher publisher(@Named(NAME) KafkaProducer<String, byte[]> producer, SchemaRegistry registry) {
        return new ReportPublisher(producer, registry);
    }

    @Singleton
    OutcomeDesk outcomes() {
        return new OutcomeDesk();
    }

    @Singleton
    @Named(NAME)
    @Bean(preDestroy = "close")
    TopicTable<Receipt> receipts(KafkaAccess access, SchemaRegistry registry, OutcomeDesk outcomes) {
        return new TopicTable<>(Topics.RECEIPTS, Topics.RECEIPTS.codec(registry), access)
                .listen(outcomes)
                .start();
    }

    @Singleton
    Admission admission() {
        return new Admission(BYTES_UNDER_WAY, REQUESTS_PER_PARTNER);
    }

    @Singleton
    ItemProblems problems() {
        return new ItemProblems(new Vocabulary(Vocabularies.taxonomy()));
    }

    /** Takes the table too, since outcomes are heard of only while somebody follows the receipts. */
    @Singleton
    IngestChain chain(
            ReportPublisher publisher,
            OutcomeDesk outcomes,
            ItemProblems problems,
            @Named(NAME) TopicTable<Receipt> receipts) {
        Gate gate = new Gate(Vocabularies.taxonomy(), Vocabularies.areas());
        RightsDesk rights = new RightsDesk(Vocabularies.taxonomy(), Vocabularies.areas());
        return new IngestChain(rights, gate, publisher, outcomes, problems);
    }
}
