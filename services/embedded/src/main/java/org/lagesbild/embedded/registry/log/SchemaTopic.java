package org.lagesbild.embedded.registry.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.lagesbild.messaging.topic.Leaders;

/** The topic the registry lives in: one partition, since its order is the truth, and compacted, since it never ends. */
final class SchemaTopic {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private SchemaTopic() {}

    /** Creates the topic where it is missing, and refuses one that would forget schemas. */
    static void ensure(Map<String, Object> clientProperties, String topic) {
        try (Admin admin = Admin.create(clientProperties)) {
            create(admin, topic);
            Leaders.await(admin, List.of(topic)); // a broker may not have heard yet of what was just created
            requireCompacted(admin, topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while preparing " + topic, e);
        } catch (Exception e) {
            throw new IllegalStateException("the registry's topic is not usable: " + topic, e);
        }
    }

    private static void create(Admin admin, String topic) throws Exception {
        NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            admin.createTopics(List.of(wanted)).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void requireCompacted(Admin admin, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config =
                admin
                        .describeConfigs(List.of(resource))
                        .all()
                        .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                        .values()
                        .stream()
                        .findFirst()
                        .orElseThrow();
        String policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
        if (!TopicConfig.CLEANUP_POLICY_COMPACT.equals(policy)) {
            throw new IllegalStateException("cleanup.policy is " + policy + ", which deletes schemas");
        }
    }
}
