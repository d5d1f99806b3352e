package org.lagesbild.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.lagesbild.intake.IntakeService;
import org.lagesbild.intake.erase.Eraser;
import org.lagesbild.intake.guard.Tripwire;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.web.health.Readiness;
import org.lagesbild.web.session.SignInLinks;

/** The gateway and the analyst's side behind one port, in one Micronaut context; loopback, profile dev. */
final class Web implements AutoCloseable {

    private final ApplicationContext context;
    private final EmbeddedServer server;

    Web(House house, int port, Path seed, List<Readiness> parts) {
        context = ApplicationContext.builder(Map.<String, Object>of(
                        "micronaut.server.host", "127.0.0.1",
                        "micronaut.server.port", port,
                        "micronaut.application.name", "lagesbild",
                        "lagesbild.profile", "dev",
                        "lagesbild.dev.seed-file", seed.toString(),
                        "lagesbild.standalone", true,
                        "lagesbild.gateway.enabled", "true",
                        "lagesbild.alerts.enabled", "true",
                        "lagesbild.analyst.enabled", "true"))
                .singletons(house.access())
                .banner(false)
                .build();
        context.registerSingleton(SchemaRegistry.class, house.registry());
        parts.forEach(part -> context.registerSingleton(Readiness.class, part, Qualifiers.byName(part.name())));
        context.start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    /** The same of the intake, with what its guard found and what it deleted. */
    void measure(IntakeService intake) {
        measure(intake.streams());
        context.findBean(MeterRegistry.class).ifPresent(meters -> {
            FunctionCounter.builder("pii.reached.core", intake.tripwire(), Tripwire::tripped)
                    .register(meters);
            FunctionCounter.builder("lagesbild.erasures", intake.eraser(), Eraser::erasures)
                    .register(meters);
            Gauge.builder("lagesbild.erasures.waiting", intake.eraser(), Eraser::waiting)
                    .register(meters);
        });
    }

    /** Shows the streams' own metrics beside the others. */
    void measure(KafkaStreams streams) {
        context.findBean(MeterRegistry.class).ifPresent(meters -> new KafkaStreamsMetrics(streams).bindTo(meters));
    }

    String address() {
        return server.getURL().toString();
    }

    /** A link that signs the principal in, once. */
    String signInLink(String principal) {
        return address() + context.getBean(SignInLinks.class).issue(principal);
    }

    @Override
    public void close() {
        context.close();
    }
}
