package org.lagesbild.messaging.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaRegistriesTest {

    private static final HttpRegistrySettings SETTINGS =
            HttpRegistrySettings.of(URI.create("http://registry.example:8081"));

    @TempDir
    private Path directory;

    @Test
    void shouldTakeOurOwnClientWhereThereIsNoOther() {
        assertThat(SchemaRegistries.open(SETTINGS)).isInstanceOf(HttpSchemaRegistry.class);
    }

    @Test
    void shouldTakeTheClientThatTheClassPathOffers() throws IOException {
        try (URLClassLoader offering = classPath(FirstProvider.class)) {
            assertThat(SchemaRegistries.open(SETTINGS, offering))
                    .isInstanceOfSatisfying(
                            OtherClient.class,
                            client -> assertThat(client.settings()).isEqualTo(SETTINGS));
        }
    }

    @Test
    void shouldNotChooseByChance() throws IOException {
        try (URLClassLoader offering = classPath(FirstProvider.class, SecondProvider.class)) {
            assertThatThrownBy(() -> SchemaRegistries.open(SETTINGS, offering))
                    .hasMessageContaining(FirstProvider.class.getName())
                    .hasMessageContaining(SecondProvider.class.getName());
        }
    }

    private URLClassLoader classPath(Class<?>... providers) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        StringBuilder names = new StringBuilder();
        for (Class<?> provider : providers) {
            names.append(provider.getName()).append('\n');
        }
        Files.writeString(services.resolve(SchemaRegistryProvider.class.getName()), names);
        return new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader());
    }

    public static final class FirstProvider implements SchemaRegistryProvider {
        @Override
        public SchemaRegistry create(HttpRegistrySettings settings) {
            return new OtherClient(settings);
        }
    }

    public static final class SecondProvider implements SchemaRegistryProvider {
        @Override
        public SchemaRegistry create(HttpRegistrySettings settings) {
            return new OtherClient(settings);
        }
    }

    private record OtherClient(HttpRegistrySettings settings) implements SchemaRegistry {
        @Override
        public int register(String subject, String schema) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String byId(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RegisteredSchema latest(String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean compatible(String subject, String schema) {
            throw new UnsupportedOperationException();
        }
    }
}
