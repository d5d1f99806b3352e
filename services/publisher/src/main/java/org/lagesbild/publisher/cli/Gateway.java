package org.lagesbild.publisher.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.GatewayClient;
import org.lagesbild.publisher.gateway.GatewaySettings;
import org.lagesbild.publisher.gateway.Patience;
import org.lagesbild.publisher.gateway.Patience.Pause;
import picocli.CommandLine.Option;

/** Which gateway to publish to, and as whom. The key comes from a file, since arguments are seen by everyone. */
final class Gateway {

    @Option(names = "--gateway", required = true, paramLabel = "URL", description = "where the gateway is")
    private URI uri = URI.create("");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "holds the key to publish with")
    private Path key = Path.of("");

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            description = "how long to wait for a gateway that is away, in ISO 8601 (${DEFAULT-VALUE})")
    private Duration patience = Duration.ofMinutes(10);

    GatewayClient client() throws IOException {
        GatewaySettings settings = GatewaySettings.of(uri, Files.readString(key).strip());
        return new GatewayClient(settings, InstantSource.system());
    }

    Delivery delivery() throws IOException {
        return new Delivery(client(), Patience.of(patience), Pause.REAL);
    }
}
