package org.lagesbild.web.profile;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/** Binds the server to loopback under the dev profile where no address is set: demo keys must not leave the machine. */
@Singleton
final class LoopbackUnderDev implements BeanCreatedEventListener<HttpServerConfiguration> {

    private static final String LOOPBACK = "127.0.0.1";

    private final Profile profile;

    LoopbackUnderDev(Profile profile) {
        this.profile = profile;
    }

    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        HttpServerConfiguration server = event.getBean();
        if (profile.dev() && server.getHost().isEmpty()) {
            server.setHost(LOOPBACK);
        }
        return server;
    }
}
