package org.lagesbild.embedded.broker;

import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.Resource.CLUSTER_NAME;
import static org.apache.kafka.common.resource.ResourceType.CLUSTER;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What it takes to administer partners over Kafka: credentials, ACLs and quotas, partners' topics, the topic of
 * enrolments, to take back what a partner said, and to load weeks of the past. Whoever may alter ACLs may give himself any: an operator's key is to be
 * kept like the cluster's own.
 */
final class OperatorRights {

    private OperatorRights() {}

    static Set<AclBinding> of(String operator) {
        return Stream.of(
                        allow(
                                operator,
                                CLUSTER,
                                CLUSTER_NAME,
                                LITERAL,
                                ALTER,
                                ALTER_CONFIGS,
                                DESCRIBE,
                                DESCRIBE_CONFIGS),
                        allow(operator, TOPIC, "partner.", PREFIXED, CREATE, DESCRIBE, WRITE),
                        allow(operator, TOPIC, "enrolments", LITERAL, DESCRIBE, READ, WRITE),
                        allow(operator, TOPIC, "incidents", LITERAL, DESCRIBE, READ),
                        allow(operator, TOPIC, "incidents.changes", LITERAL, DESCRIBE, WRITE),
                        allow(operator, TOPIC, "week-counts", LITERAL, DESCRIBE, READ),
                        allow(operator, GROUP, "intake", LITERAL, DESCRIBE))
                .flatMap(rights -> rights)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<AclBinding> allow(
            String operator, ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        return Stream.of(operations)
                .map(operation -> new AclBinding(
                        new ResourcePattern(type, name, pattern),
                        new AccessControlEntry("User:" + operator, "*", operation, AclPermissionType.ALLOW)));
    }
}
