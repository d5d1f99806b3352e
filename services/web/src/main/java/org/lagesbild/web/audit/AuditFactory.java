package org.lagesbild.web.audit;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;

/** The audit, wherever there is a way to Kafka. */
@Factory
@Requires(beans = {KafkaAccess.class, SchemaRegistry.class})
final class AuditFactory {

    @Singleton
    @Requires(missingBeans = AuditSource.class)
    AuditSource source() {
        return new AuditSource(Topics.AUDIT);
    }

    @Singleton
    @Bean(preDestroy = "close")
    AuditLog log(KafkaAccess access, AuditSource source, SchemaRegistry registry, Clock clock) {
        return new AuditLog(access, source, registry, clock);
    }

    @Singleton
    DenialDesk denials(Clock clock) {
        return new DenialDesk(clock);
    }

    /** The last entry of each writer; every entry on the way there is heard by those who listen. */
    @Singleton
    @Bean(preDestroy = "close")
    TopicTable<AuditEntry> audit(AuditSource source, KafkaAccess access, SchemaRegistry registry, DenialDesk denials) {
        return new TopicTable<>(source.topic(), source.topic().codec(registry), access)
                .listen(denials)
                .start();
    }
}
