package org.lagesbild.alerts.delivery;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.lagesbild.alerts.log.AlertSources;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.table.TopicWriter;

/** Delivery, from the process's start on. */
@Factory
final class DeliveryFactory {

    /** A thread for each attempt that is under way: at most one for each subscription. */
    @Singleton
    LaneTools tools(Dispatch dispatch, TopicWriter<Delivery> writer, Retirement retirement) {
        Backoff backoff = new Backoff(new SecureRandom());
        return new LaneTools(dispatch, backoff, writer, retirement, Executors.newCachedThreadPool(daemon("lane")));
    }

    @Singleton
    @Bean(preDestroy = "close")
    Lanes lanes(LaneContext context, LaneTools tools) {
        return new Lanes(context, tools, Executors.newSingleThreadScheduledExecutor(daemon("lanes"))).start();
    }

    @Context
    @Bean(preDestroy = "close")
    Shares shares(KafkaAccess access, AlertSources sources, Lanes lanes) {
        String topic = sources.subscriptions().name();
        Shares.Changes changes = new Shares.Changes(lanes::given, lanes::taken);
        return new Shares(access, topic, "lagesbild-delivery-" + topic, changes).start();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
