package org.lagesbild.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.lagesbild.gateway.avro.WriterSchemas;
import org.lagesbild.gateway.door.GuardTally;
import org.lagesbild.gateway.episode.EpisodeDesk;
import org.lagesbild.gateway.load.ProducerBuffer;
import org.lagesbild.gateway.load.Shedding;
import org.lagesbild.gateway.publish.ProducerLimits;
import org.lagesbild.gateway.publish.ReportPublisher;
import org.lagesbild.gateway.publish.Transactions;
import org.lagesbild.gateway.quota.QuotaDesk;
import org.lagesbild.gateway.quota.QuotaGuard;
import org.lagesbild.gateway.quota.QuotaSettings;
import org.lagesbild.gateway.quota.StoppedCategories;
import org.lagesbild.gateway.read.Gate;
import org.lagesbild.gateway.read.Vocabulary;
import org.lagesbild.gateway.receipts.OutcomeDesk;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.web.switches.Switchboard;

/** What the gateway is made of. Whoever hosts it sets {@value #ENABLED} and brings Kafka, the registry and a clock. */
@Factory
@Requires(property = GatewayFactory.ENABLED, value = "true")
public final class GatewayFactory {

    public static final String ENABLED = "lagesbild.gateway.enabled";

    /** The name of this process among the gateways of one cluster; the same after it was started again. */
    private static final String INSTANCE = "lagesbild.gateway.instance";

    private static final String NAME = "gateway";
    private static final int TRANSACTIONS_AT_ONCE = 4;
    private static final Duration WAIT_FOR_A_TRANSACTION = Duration.ofSeconds(3);
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
    @Bean(preDestroy = "close")
    Transactions transactions(KafkaAccess access, @Value("${" + INSTANCE + ":${hostname:local}}") String instance) {
        return new Transactions(
                instance,
                TRANSACTIONS_AT_ONCE,
                WAIT_FOR_A_TRANSACTION,
                id -> access.producer(ProducerLimits.transactional(id)));
    }

    @Singleton
    ReportPublisher publisher(
            @Named(NAME) KafkaProducer<String, byte[]> producer, Transactions transactions, SchemaRegistry registry) {
        return new ReportPublisher(producer, transactions, registry);
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
    @Bean(preDestroy = "close")
    EpisodeDesk episodes(KafkaAccess access, SchemaRegistry registry, Switchboard switches) {
        return new EpisodeDesk(new TopicTable<>(Topics.ALERTS, Topics.ALERTS.codec(registry), access), switches);
    }

    @Singleton
    Admission admission() {
        return new Admission(BYTES_UNDER_WAY, REQUESTS_PER_PARTNER);
    }

    @Singleton
    ItemProblems problems() {
        return new ItemProblems(new Vocabulary(Vocabularies.taxonomy()));
    }

    @Singleton
    Shedding shedding(Admission admission, @Named(NAME) KafkaProducer<String, byte[]> producer, MeterRegistry meters) {
        return new Shedding(List.of(admission, new ProducerBuffer(producer)), meters);
    }

    @Singleton
    QuotaDesk quotas(QuotaSettings settings, MeterRegistry meters) {
        return new QuotaDesk(settings, Vocabularies.taxonomy(), meters);
    }

    @Singleton
    QuotaGuard quotaGuard(QuotaDesk quotas, Clock clock) {
        return new QuotaGuard(quotas, clock);
    }

    @Singleton
    Limits limits(Shedding shedding, QuotaGuard quotas, Switchboard switches) {
        return new Limits(shedding, quotas, new StoppedCategories(switches, Vocabularies.taxonomy()));
    }

    /** Takes the table too, since outcomes are heard of only while somebody follows the receipts. */
    @Singleton
    IngestChain chain(
            Inspection inspection,
            ReportPublisher publisher,
            OutcomeDesk outcomes,
            ItemProblems problems,
            @Named(NAME) TopicTable<Receipt> receipts) {
        return new IngestChain(inspection, publisher, outcomes, problems);
    }

    @Singleton
    GuardTally guardTally(MeterRegistry meters) {
        return new GuardTally(meters);
    }

    @Singleton
    Inspection inspection(SchemaRegistry registry, Limits limits, ItemProblems problems, GuardTally tally) {
        Gate gate = new Gate(Vocabularies.taxonomy(), Vocabularies.areas());
        RightsDesk rights = new RightsDesk(Vocabularies.taxonomy(), Vocabularies.areas());
        return new Inspection(rights, new Gates(gate, tally), new WriterSchemas(registry), limits, problems);
    }
}
