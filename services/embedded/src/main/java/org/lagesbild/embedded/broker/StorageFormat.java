package org.lagesbild.embedded.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Makes an empty directory Kafka's own. The house's credentials are part of the first metadata records, so that no
 * moment exists in which the broker runs and has none.
 */
final class StorageFormat {

    private static final String MARKER = "meta.properties";

    private StorageFormat() {}

    /** Formats the directory unless it already is. */
    static void ensure(BrokerSettings settings) {
        Path directory = settings.dataDirectory();
        if (Files.exists(directory.resolve(MARKER))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            formatter(settings).run();
        } catch (IOException e) {
            throw new UncheckedIOException("broker storage could not be created", e);
        } catch (Exception e) {
            throw new IllegalStateException("broker storage could not be formatted", e);
        }
    }

    private static Formatter formatter(BrokerSettings settings) {
        return new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .addDirectory(settings.dataDirectory().toString())
                .setScramArguments(scramArguments(settings.security()));
    }

    private static List<String> scramArguments(BrokerSecurity security) {
        return security instanceof BrokerSecurity.Scram scram
                ? scram.houseSecrets().entrySet().stream()
                        .map(credential -> ScramArgument.of(credential.getKey(), credential.getValue()))
                        .toList()
                : List.of();
    }
}
