package org.lagesbild.standalone.partner;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.broker.BrokerAccess;
import org.lagesbild.embedded.broker.Grant;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;

/** Makes on the backbone what the rights file says of one partner. Every step can be done again. */
final class PartnerDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaAccess access;
    private final SchemaRegistry registry;
    private final Admin admin;
    private final BrokerAccess broker;

    PartnerDesk(KafkaAccess access, SchemaRegistry registry) {
        this.access = access;
        this.registry = registry;
        this.admin = access.admin();
        this.broker = new BrokerAccess(admin);
    }

    static PartnerDesk open(Connection connection) throws IOException {
        return new PartnerDesk(connection.kafka(), connection.registry());
    }

    /** What the backbone knows of the principal. */
    Optional<Enrolment> enrolled(String id) {
        try (var table = new TopicTable<>(Topics.ENROLMENTS, Topics.ENROLMENTS.codec(registry), access).start()) {
            table.caughtUp().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            return table.get(id);
        }
    }

    /** Topics, their schemas, rights and quota; and the credential, where there is a new one. */
    void admit(Enrolment partner, @Nullable String secret) {
        new TopicBuilder(admin).createPartner(partner.principal());
        describe(PartnerTopics.reports(partner.principal()));
        describe(PartnerTopics.receipts(partner.principal()));
        if (secret != null) {
            broker.apply(new Grant(partner.principal(), partner.role(), secret));
        }
        if (partner.suspended()) {
            broker.suspend(partner.principal());
        } else {
            broker.allow(partner.principal(), partner.role());
        }
        broker.limit(partner.principal(), partner.kafkaBytesPerSecond());
    }

    /** Stops it on the brokers: rights alone, or the credential as well. */
    void shut(String id, boolean forGood) {
        if (forGood) {
            broker.remove(id);
        } else {
            broker.suspend(id);
        }
    }

    /** Tells every service. */
    void publish(Enrolment partner) {
        send(partner.principal(), Topics.ENROLMENTS.codec(registry).encode(partner));
    }

    /** Tells every service that there is no such partner any more. */
    void dismiss(String id) {
        send(id, null);
    }

    Retractions retractions(String id) {
        return new Retractions(access, registry, admin, id);
    }

    private void describe(Topic<?> topic) {
        registry.register(topic.subject(), topic.wire().text());
    }

    private void send(String id, byte @Nullable [] value) {
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of())) {
            producer.send(new ProducerRecord<>(Topics.ENROLMENTS.name(), id, value))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("the enrolment could not be published", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
