package org.lagesbild.web.health;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.lagesbild.messaging.client.KafkaAccess;

/** Whether a broker answers within two seconds. */
@Singleton
@Requires(beans = KafkaAccess.class)
final class KafkaReachable implements Readiness {

    private static final int PATIENCE_MS = 2_000;

    private final Admin admin;

    KafkaReachable(KafkaAccess access) {
        this.admin = access.admin();
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public boolean ready() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
