package org.lagesbild.gateway.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;

/**
 * Leaves it to the gateway to refuse long bodies and to say why; the server itself would let the sender wait. It would also
 * unpack bodies before anybody counts what comes out, a whole network read at once. What other routes hold in memory has
 * a limit of its own.
 */
@Singleton
@Requires(property = GatewayFactory.ENABLED, value = "true")
final class RoomForABatch implements BeanCreatedEventListener<HttpServerConfiguration> {

    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        event.getBean().setMaxRequestSize(Long.MAX_VALUE);
        if (event.getBean() instanceof NettyHttpServerConfiguration netty) {
            netty.setRequestDecompressionEnabled(false);
        }
        return event.getBean();
    }
}
