package org.lagesbild.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.messaging.topic.StateStores;

/** Nothing is remembered of which the catalogue does not say how long. Each service's own test holds its description. */
class StateStoresTest {

    private static final Pattern STORES = Pattern.compile("\\(stores: \\[([^\\]]*)\\]\\)");

    @ParameterizedTest
    @ValueSource(strings = {"intake", "risk-view", "release", "alerts"})
    void shouldDeclareEveryStoreOfTheServiceAndNoOther(String service) throws IOException {
        String described =
                Files.readString(Path.of("..", service, "src", "test", "resources", service + ".topology.txt"));
        Set<String> stores = new TreeSet<>();
        Matcher found = STORES.matcher(described);
        while (found.find()) {
            for (String store : found.group(1).split(",")) {
                stores.add(store.strip());
            }
        }
        stores.remove("");

        assertThat(stores)
                .isEqualTo(StateStores.all().stream()
                        .filter(store -> store.service().equals(service))
                        .map(StateStores.StateStore::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
