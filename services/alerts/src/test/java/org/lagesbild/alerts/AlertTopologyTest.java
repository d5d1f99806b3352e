package org.lagesbild.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lagesbild.alerts.rule.RuleFile;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.testkit.InMemorySchemaRegistry;

class AlertTopologyTest {

    /** Names in here are state: where one changes, what was stored under it is lost. */
    @Test
    void shouldBeTheTopologyThatWasReviewed() throws IOException {
        RuleFile rules = new RuleFile(Vocabularies.taxonomy(), Vocabularies.areas());
        String described = AlertsService.topology(
                        KafkaAccess.open("unused:9092").streams(AlertsService.APPLICATION, "unused"),
                        new InMemorySchemaRegistry(),
                        AlertsService.start(rules.usual(), Map.of()))
                .describe()
                .toString();

        Files.writeString(Path.of("target", "alerts.topology.txt"), described);
        assertThat(described).isEqualToIgnoringWhitespace(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                AlertTopologyTest.class.getResourceAsStream("/alerts.topology.txt"), "the golden description")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
