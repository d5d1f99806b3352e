package org.lagesbild.messaging.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives topics that were there before the settings that the catalogue says: else what was once created, or changed by hand,
 * would keep its records for another time than is promised.
 */
final class TopicSettings {

    private static final Logger LOG = LoggerFactory.getLogger(TopicSettings.class);

    private final Admin admin;
    private final int brokers;

    TopicSettings(Admin admin, int brokers) {
        this.admin = admin;
        this.brokers = brokers;
    }

    /** Changes nothing where all is as it should be. Throws {@link KafkaException} where the cluster does not answer. */
    void uphold(Collection<? extends Topic<?>> topics) {
        Map<ConfigResource, Topic<?>> wanted = topics.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic -> topic));
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        try {
            Map<ConfigResource, Config> found =
                    admin.describeConfigs(wanted.keySet()).all().get();
            found.forEach((resource, config) -> {
                Topic<?> topic = wanted.get(resource);
                List<AlterConfigOp> differing = topic == null ? List.of() : differing(topic, config);
                if (!differing.isEmpty()) {
                    changes.put(resource, differing);
                }
            });
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            refused(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** Where others keep the topics, and this service may not, they are told; a start does not fail for it. */
    private static void refused(@Nullable Throwable cause) {
        if (!(cause instanceof AuthorizationException)) {
            throw new KafkaException("the settings of topics can not be upheld", cause);
        }
        LOG.warn("the settings of topics are not upheld: this service may not change them");
    }

    private List<AlterConfigOp> differing(Topic<?> topic, Config config) {
        return topic.config(brokers).entrySet().stream()
                .filter(setting -> {
                    ConfigEntry now = config.get(setting.getKey());
                    return now == null || !setting.getValue().equals(now.value());
                })
                .map(setting -> {
                    LOG.info("topic {}: {} is now {}", topic.name(), setting.getKey(), setting.getValue());
                    return new AlterConfigOp(
                            new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET);
                })
                .toList();
    }
}
