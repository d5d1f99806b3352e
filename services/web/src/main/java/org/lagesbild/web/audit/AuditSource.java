package org.lagesbild.web.audit;

import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.topic.Topic;

/** Where the audit stands. Tests bring a topic of their own. */
public record AuditSource(Topic<AuditEntry> topic) {}
