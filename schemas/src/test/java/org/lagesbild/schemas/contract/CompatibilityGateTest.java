package org.lagesbild.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompatibilityGateTest {

    private static final String FIRST = """
            {"name": "kind", "type": "string", "default": ""}""";
    private static final String SECOND = FIRST + """
            , {"name": "count", "type": "int", "default": 0}""";

    @ParameterizedTest
    @ValueSource(strings = {"IncidentReport", "Receipt"})
    void shouldKeepEveryReleasedVersionReadableBothWays(String name) {
        assertThat(CompatibilityGate.objections(Schemas.current(name), Schemas.released(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IncidentReport", "Receipt"})
    void shouldHoldTheCurrentSchemaAsItsNewestVersion(String name) throws IOException {
        Schema current = Schemas.current(name);
        List<Schema> released = Schemas.released(name);
        Path copy = Files.createDirectories(Path.of("target/released")).resolve(name + ".avsc");
        Files.writeString(copy, current.toString(true) + "\n");

        assertThat(released).isNotEmpty();
        assertThat(released.get(released.size() - 1))
                .as(
                        "%s.avsc has changed: cp %s src/main/released/%s/%d.avsc (or over the newest copy, while that"
                                + " is in nobody's registry)",
                        name, copy, name, released.size() + 1)
                .isEqualTo(current);
    }

    @Test
    void shouldLetAFieldWithADefaultJoin() {
        assertThat(CompatibilityGate.objections(record(SECOND), List.of(record(FIRST))))
                .isEmpty();
    }

    @Test
    void shouldRefuseARemovedDefaultInTheFaceOfAnyOlderVersion() {
        Schema next = record(SECOND.replace(", \"default\": 0", ""));

        assertThat(CompatibilityGate.objections(next, List.of(record(FIRST), record(SECOND))))
                .containsExactly(
                        "cannot read version 1: READER_FIELD_MISSING_DEFAULT_VALUE at /fields/1",
                        "changed the default of count of version 2");
    }

    @Test
    void shouldRefuseAChangedDefault() {
        Schema next = record(SECOND.replace("\"default\": 0", "\"default\": 1"));

        assertThat(CompatibilityGate.objections(next, List.of(record(SECOND))))
                .containsExactly("changed the default of count of version 1");
    }

    @Test
    void shouldRefuseAChangedType() {
        Schema next = record(SECOND.replace("\"int\"", "\"long\""));

        assertThat(CompatibilityGate.objections(next, List.of(record(SECOND))))
                .contains("version 1 cannot read it: TYPE_MISMATCH at /fields/1/type");
    }

    @Test
    void shouldRefuseARenamedFieldThoughItHasADefault() {
        Schema next = record(SECOND.replace("\"count\"", "\"number\""));

        assertThat(CompatibilityGate.objections(next, List.of(record(SECOND))))
                .containsExactly("lost the field count of version 1");
    }

    private static Schema record(String fields) {
        return Schemas.of("{\"type\": \"record\", \"name\": \"Planted\", \"fields\": [" + fields + "]}");
    }
}
