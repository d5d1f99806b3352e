package org.lagesbild.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lagesbild.embedded.registry.EmbeddedRegistry;
import org.lagesbild.embedded.registry.RegistrySettings;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * A registry behind HTTP for tests, open to everyone, where the global level is FULL_TRANSITIVE: our own on the test
 * broker, or Apicurio's in a container, by the same switch as {@link KafkaCluster}.
 *
 * @param url what a client is given: the base of the Confluent REST API
 */
public record TestRegistry(URI url, Runnable end) implements AutoCloseable {

    private static final String IMAGE = "apicurio/apicurio-registry:3.3.3";
    private static final int PORT = 8080;
    private static final String API = "/apis/ccompat/v7";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public static TestRegistry start() {
        return TestBroker.inContainers() ? apicurio() : embedded();
    }

    private static TestRegistry embedded() {
        EmbeddedRegistry registry = EmbeddedRegistry.start(
                RegistrySettings.open(KafkaCluster.shared().bootstrapServers()));
        return new TestRegistry(registry.url(), registry::close);
    }

    @SuppressWarnings("resource") // ends with this record
    private static TestRegistry apicurio() {
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp(API + "/subjects").forPort(PORT).withStartupTimeout(PATIENCE));
        container.start();
        URI url = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT) + API);
        requireStrict(url);
        return new TestRegistry(url, container::stop);
    }

    private static void requireStrict(URI url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/config"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"compatibility\":\"FULL_TRANSITIVE\"}"))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the registry does not take a level: " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the registry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
