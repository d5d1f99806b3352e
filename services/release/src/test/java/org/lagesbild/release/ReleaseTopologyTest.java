package org.lagesbild.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.release.policy.PolicyFile;
import org.lagesbild.release.topology.Standing;
import org.lagesbild.testkit.InMemorySchemaRegistry;

class ReleaseTopologyTest {

    /** Names in here are state: where one changes, what was stored under it is lost. */
    @Test
    void shouldBeTheTopologyThatWasReviewed() throws IOException {
        String described = ReleaseService.topology(
                        KafkaAccess.open("unused:9092").streams(ReleaseService.APPLICATION, "unused"),
                        PolicyFile.shipped(),
                        new InMemorySchemaRegistry(),
                        week -> Optional.empty(),
                        Standing.NOTHING)
                .describe()
                .toString();

        Files.writeString(Path.of("target", "release.topology.txt"), described);
        assertThat(described).isEqualToIgnoringWhitespace(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReleaseTopologyTest.class.getResourceAsStream("/release.topology.txt"), "the golden description")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
