package org.lagesbild.embedded.broker;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;

/**
 * All that a partner may do over Kafka: write its own reports, read its own receipts, in groups that begin with its id
 * and a dot (the dot keeps {@code ab} out of the groups of {@code abc}).
 */
final class PublisherRights {

    private PublisherRights() {}

    static Set<AclBinding> of(String partner) {
        ResourcePattern reports = new ResourcePattern(TOPIC, "partner." + partner + ".reports", LITERAL);
        ResourcePattern receipts = new ResourcePattern(TOPIC, "partner." + partner + ".receipts", LITERAL);
        ResourcePattern groups = new ResourcePattern(GROUP, partner + ".", PREFIXED);
        return Set.of(
                allow(partner, reports, WRITE),
                allow(partner, reports, DESCRIBE),
                allow(partner, receipts, READ),
                allow(partner, receipts, DESCRIBE),
                allow(partner, groups, READ),
                allow(partner, groups, DESCRIBE));
    }

    private static AclBinding allow(String partner, ResourcePattern resource, AclOperation operation) {
        return new AclBinding(
                resource, new AccessControlEntry("User:" + partner, "*", operation, AclPermissionType.ALLOW));
    }
}
