package org.lagesbild.benchmarks.house;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.standalone.Standalone;

/** The whole house in a process of its own, empty, over a directory that is gone afterwards. */
public final class StandaloneProcess implements AutoCloseable {

    private static final String ADDRESS = "page and API";
    private static final String KAFKA = "kafka";
    private static final String REGISTRY = "registry";
    private static final String KEY = "key ";
    private static final String LAST = "sign in";
    private static final int SECONDS_TO_END = 30;

    private final Path data;
    private final Process process;
    private final Map<String, String> keys = new HashMap<>();
    private URI address = URI.create("http://localhost");
    private URI registry = address;
    private String kafka = "";

    private StandaloneProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    /** Returns when it has told its addresses and keys. */
    public static StandaloneProcess start(int portOffset, String heap) throws IOException {
        Path data = Files.createTempDirectory("lagesbild-bench");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC", // as deploy/run does
                "-Dlogback.configurationFile=benchmarks-logback.xml",
                "-cp",
                System.getProperty("java.class.path", "").replace(":", File.pathSeparator),
                Standalone.class.getName(),
                "--empty",
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(portOffset));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        StandaloneProcess started = new StandaloneProcess(data, process);
        started.listen();
        return started;
    }

    private void listen() throws IOException {
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith(ADDRESS)) {
                address = URI.create(line.substring(ADDRESS.length()).strip());
            } else if (line.startsWith(KAFKA)) {
                kafka = line.substring(KAFKA.length()).strip().split(" ", -1)[0];
            } else if (line.startsWith(REGISTRY)) {
                registry = URI.create(line.substring(REGISTRY.length()).strip());
            } else if (line.startsWith(KEY)) {
                String[] words = line.split(" ", -1);
                keys.put(words[1], words[3]);
            } else if (line.startsWith(LAST)) {
                return;
            }
        }
        throw new IllegalStateException("the house did not start");
    }

    public URI address(String path) {
        return address.resolve(path);
    }

    /** The value of the Authorization header of a demo principal. */
    public String bearer(String principal) {
        return "Bearer " + secret(principal);
    }

    /** Kafka as a demo principal reaches it. */
    public KafkaAccess kafka(String principal) {
        return KafkaAccess.scram(kafka, principal, secret(principal));
    }

    /** The registry as a demo principal reads it. */
    public SchemaRegistry registry(String principal) {
        return new HttpSchemaRegistry(HttpRegistrySettings.of(registry).with(principal, secret(principal)));
    }

    private String secret(String principal) {
        return Objects.requireNonNull(keys.get(principal), principal);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> left = Files.walk(data)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
