package org.lagesbild.gateway.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/**
 * Leaves it to the gateway to refuse long bodies and to say why; the server itself would let the sender wait. What other
 * routes hold in memory has a limit of its own.
 */
@Singleton
@Requires(property = GatewayFactory.ENABLED, value = "true")
final class RoomForABatch implements BeanCreatedEventListener<HttpServerConfiguration> {

    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        event.getBean().setMaxRequestSize(Long.MAX_VALUE);
        return event.getBean();
    }
}
