package org.lagesbild.riskview;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;

/** The service in a process of its own: one that can be killed. */
final class RiskViewProcess implements AutoCloseable {

    private final Process process;

    private RiskViewProcess(Process process) {
        this.process = process;
    }

    /** The other side: runs until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        HttpSchemaRegistry registry = new HttpSchemaRegistry(HttpRegistrySettings.of(URI.create(arguments[1])));
        KafkaAccess access = KafkaAccess.open(arguments[0]);
        new RiskViewService(access, registry, new RiskViewSettings(arguments[2], 2, 0)).start();
        Thread.currentThread().join();
    }

    static RiskViewProcess start(String bootstrapServers, URI registry, Path state, String... options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path", ""),
                RiskViewProcess.class.getName(),
                bootstrapServers,
                registry.toString(),
                state.toString()));
        return new RiskViewProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean alive() {
        return process.isAlive();
    }

    /** kill -9, and waits until it is gone. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
