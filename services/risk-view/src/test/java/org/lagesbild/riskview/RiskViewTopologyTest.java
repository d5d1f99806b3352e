package org.lagesbild.riskview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.riskview.topology.Start;
import org.lagesbild.testkit.InMemorySchemaRegistry;

class RiskViewTopologyTest {

    /** Names in here are state: where one changes, what was stored under it is lost. */
    @Test
    void shouldBeTheTopologyThatWasReviewed() throws IOException {
        String described = RiskViewService.topology(
                        KafkaAccess.open("unused:9092").streams(RiskViewService.APPLICATION, "unused"),
                        new InMemorySchemaRegistry(),
                        partition -> Start.fresh())
                .describe()
                .toString();

        Files.writeString(Path.of("target", "risk-view.topology.txt"), described);
        assertThat(described).isEqualToIgnoringWhitespace(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RiskViewTopologyTest.class.getResourceAsStream("/risk-view.topology.txt"), "the golden description")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
