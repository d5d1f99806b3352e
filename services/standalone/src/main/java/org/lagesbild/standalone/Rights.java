package org.lagesbild.standalone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.embedded.broker.BrokerAccess;
import org.lagesbild.embedded.broker.Grant;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;

/** Makes what the rights file says true: a partner's topics, its place on the broker, its entry in the enrolments. */
final class Rights {

    private final House house;
    private final DemoKeys keys;

    Rights(House house, DemoKeys keys) {
        this.house = house;
        this.keys = keys;
    }

    /** Applies all of them; what is as it should be is left alone, and keeps the time since when it is so. */
    void apply(List<Enrolment> principals) {
        try (Admin admin = house.access().admin();
                KafkaProducer<String, byte[]> producer = house.access().producer(Map.of())) {
            TopicBuilder topics = new TopicBuilder(admin);
            BrokerAccess broker = new BrokerAccess(admin);
            for (Enrolment principal : principals) {
                if (principal.role() == Role.PUBLISHER) {
                    topics.createPartner(principal.principal());
                    describe(PartnerTopics.reports(principal.principal()));
                    describe(PartnerTopics.receipts(principal.principal()));
                }
                broker.apply(new Grant(principal.principal(), principal.role(), keys.secretOf(principal.principal())));
                publish(producer, principal);
            }
        }
    }

    /**
     * Applies the partners of the deployment's own rights file, whose keys are known by their hashes alone: topics, rights on
     * the broker, entries. Their credentials are the broker's to keep.
     */
    void restore(List<Enrolment> partners) {
        try (Admin admin = house.access().admin();
                KafkaProducer<String, byte[]> producer = house.access().producer(Map.of())) {
            BrokerAccess broker = new BrokerAccess(admin);
            for (Enrolment partner : partners) {
                new TopicBuilder(admin).createPartner(partner.principal());
                if (partner.suspended()) {
                    broker.suspend(partner.principal());
                } else {
                    broker.allow(partner.principal(), partner.role());
                }
                broker.limit(partner.principal(), partner.kafkaBytesPerSecond());
                publish(producer, partner);
            }
        }
    }

    /** Puts the schema under the topic's subject before there is a record, since other clients begin by asking for it. */
    private void describe(Topic<?> topic) {
        house.registry().register(topic.subject(), topic.wire().text());
    }

    private void publish(KafkaProducer<String, byte[]> producer, Enrolment wanted) {
        Optional<Enrolment> known = house.enrolments().get(wanted.principal());
        if (known.filter(entry -> entry.equals(wanted.since(entry.since()))).isPresent()) {
            return;
        }
        byte[] value = Topics.ENROLMENTS.codec(house.registry()).encode(wanted);
        try {
            producer.send(new ProducerRecord<>(Topics.ENROLMENTS.name(), wanted.principal(), value))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("an enrolment could not be published", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
