package org.lagesbild.benchmarks.rebuild;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.riskview.RiskViewService;
import org.lagesbild.riskview.RiskViewSettings;

/** The rolling views in a process of their own, against the measurement's broker: one that can be killed. */
public final class ViewsProcess implements AutoCloseable {

    private static final String RUNNING = "RUNNING";
    private static final int LOOK_EVERY_MILLIS = 20;

    private final Process process;

    private ViewsProcess(Process process) {
        this.process = process;
    }

    /** The other side: runs until it is killed, and says when it works. */
    public static void main(String[] arguments) throws InterruptedException {
        KafkaAccess access = KafkaAccess.open(arguments[0]);
        SchemaRegistry registry = new HttpSchemaRegistry(HttpRegistrySettings.of(URI.create(arguments[1])));
        RiskViewService service = new RiskViewService(access, registry, new RiskViewSettings(arguments[2], 2, 0));
        service.start();
        while (service.streams().state() != KafkaStreams.State.RUNNING) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        System.out.println(RUNNING);
        Thread.currentThread().join();
    }

    /** Returns when it works. */
    static ViewsProcess start(House house) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dlogback.configurationFile=benchmarks-logback.xml",
                "-cp",
                System.getProperty("java.class.path", ""),
                ViewsProcess.class.getName(),
                house.bootstrapServers(),
                house.registryUrl(),
                house.stateOf("risk-view"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.equals(RUNNING)) {
                return new ViewsProcess(process);
            }
        }
        throw new IllegalStateException("the process ended before it worked");
    }

    /** kill -9, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
