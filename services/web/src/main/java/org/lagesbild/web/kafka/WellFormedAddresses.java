package org.lagesbild.web.kafka;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagesbild.web.profile.StartupRule;

/**
 * What is set about Kafka and the registry makes sense. It reads the text, since a setting that can not be bound would end
 * the start with that one fault alone; whether anybody answers there shows in {@code /health}.
 */
@Singleton
final class WellFormedAddresses implements StartupRule {

    private static final Pattern BROKERS = Pattern.compile("[^,\\s]+:\\d{1,5}(,[^,\\s]+:\\d{1,5})*");

    private final Environment environment;

    WellFormedAddresses(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<String> faults() {
        return Stream.of(brokers(), registry(), credentials("lagesbild.kafka"), credentials("lagesbild.registry"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> brokers() {
        return text("lagesbild.kafka.bootstrap")
                .filter(brokers -> !BROKERS.matcher(brokers).matches())
                .map(brokers -> "lagesbild.kafka.bootstrap is not host:port,host:port");
    }

    private Optional<String> registry() {
        return text("lagesbild.registry.url")
                .filter(url -> !isWeb(url))
                .map(url -> "lagesbild.registry.url is not an address like http://host:port");
    }

    private Optional<String> credentials(String prefix) {
        String principal = prefix + ".principal";
        String secret = prefix + ".secret";
        boolean named = text(principal).isPresent();
        if (named == text(secret).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                named
                        ? secret + " is not set, though " + principal + " is: nobody signs in without one"
                        : principal + " is not set, though " + secret + " is: whose secret is it?");
    }

    private Optional<String> text(String name) {
        return environment.getProperty(name, String.class).filter(value -> !value.isBlank());
    }

    private static boolean isWeb(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
