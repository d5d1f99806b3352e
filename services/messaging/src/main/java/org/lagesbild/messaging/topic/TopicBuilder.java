package org.lagesbild.messaging.topic;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics as the catalogue describes them, and gives those that exist the settings that it says. */
public final class TopicBuilder {

    private final Admin admin;

    public TopicBuilder(Admin admin) {
        this.admin = admin;
    }

    /** Returns when all of them take records; throws {@link KafkaException} where one can not be created. */
    public void create(Collection<? extends Topic<?>> topics) {
        int brokers = brokers();
        List<NewTopic> wanted =
                topics.stream().map(topic -> topic.definition(brokers)).toList();
        Set<String> existing = new HashSet<>();
        admin.createTopics(wanted).values().forEach((name, created) -> {
            if (!isNew(name, created::get)) {
                existing.add(name);
            }
        });
        if (!existing.isEmpty()) {
            new TopicSettings(admin, brokers)
                    .uphold(topics.stream()
                            .filter(topic -> existing.contains(topic.name()))
                            .toList());
        }
        Leaders.await(admin, wanted.stream().map(NewTopic::name).toList());
    }

    /** Creates the two topics of one partner. */
    public void createPartner(String partner) {
        create(List.of(PartnerTopics.reports(partner), PartnerTopics.receipts(partner)));
    }

    private int brokers() {
        try {
            return admin.describeCluster().nodes().get().size();
        } catch (ExecutionException e) {
            throw new KafkaException("the cluster does not describe itself", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static boolean isNew(String name, Creation creation) {
        try {
            creation.get();
            return true;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + name + " can not be created", e.getCause());
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private interface Creation {
        Object get() throws ExecutionException, InterruptedException;
    }
}
