package org.lagesbild.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.schemas.contract.SchemaLinter.Profile.INBOUND;
import static org.lagesbild.schemas.contract.SchemaLinter.Profile.INTERNAL;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.schemas.contract.SchemaLinter.Profile;
import org.lagesbild.schemas.contract.Violation.Rule;

class SchemaLinterTest {

    @Test
    void shouldFindNoPlaceForAPersonInWhatPartnersSend() {
        assertThat(SchemaLinter.lint(INBOUND, Schemas.current("IncidentReport")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everySchema")
    void shouldFindNoFaultInAnySchema(Schema schema) {
        assertThat(SchemaLinter.lint(INTERNAL, schema)).isEmpty();
    }

    @Test
    void shouldKeepNoExceptionThatIsNotNeeded() {
        Stream<String> fields = Schemas.all().stream()
                .flatMap(schema -> schema.getFields().stream().map(field -> schema.getName() + "." + field.name()));

        assertThat(fields).containsAll(SchemaLinter.HARMLESS.keySet());
        assertThat(SchemaLinter.HARMLESS.keySet())
                .allMatch(where -> SchemaLinter.suspect(where.substring(where.indexOf('.') + 1)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TYPE_NOT_ALLOWED     | {"name": "f", "type": "bytes", "default": ""}
            TYPE_NOT_ALLOWED     | {"name": "f", "type": "double", "default": 0}
            TYPE_NOT_ALLOWED     | {"name": "f", "type": "float", "default": 0}
            TYPE_NOT_ALLOWED     | {"name": "f", "type": {"type": "map", "values": "int"}, "default": {}}
            TYPE_NOT_ALLOWED     | {"name": "f", "type": {"type": "fixed", "name": "F", "size": 4}, "default": "abcd"}
            TYPE_NOT_ALLOWED     | {"name": "f", "type": ["null", "string"], "default": null}
            TYPE_NOT_ALLOWED     | {"name": "f", "type": {"type": "array", "items": "long"}, "default": []}
            OPEN_STRING          | {"name": "f", "type": "string", "default": ""}
            OPEN_STRING          | {"name": "f", "type": {"type": "array", "items": "string"}, "default": []}
            UNBOUNDED_NUMBER     | {"name": "f", "type": "long", "default": 0}
            UNBOUNDED_NUMBER     | {"name": "f", "type": {"type": "int", "x-min": 0}, "default": 0}
            NO_DEFAULT           | {"name": "f", "type": "boolean"}
            ENUM_WITHOUT_UNKNOWN | {"name": "f", "type": {"type": "enum", "name": "E", "symbols": ["A"]}, "default": "A"}
            NAME_OF_A_PERSON     | {"name": "homeAddress", "type": "boolean", "default": false}
            """)
    void shouldCatchWhatMayNotComeIn(Rule rule, String field) {
        assertThat(lint(INBOUND, field)).containsExactly(rule);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            UNION_NOT_ALLOWED    | {"name": "f", "type": ["null", "string"], "default": null}
            UNION_NOT_ALLOWED    | {"name": "f", "type": ["int", "long"], "default": 0}
            ENUM_WITHOUT_UNKNOWN | {"name": "f", "type": {"type": "enum", "name": "E", "symbols": ["UNKNOWN"]}}
            NAME_OF_A_PERSON     | {"name": "pnrHash", "type": "long", "default": 0}
            NAME_OF_A_PERSON     | {"name": "longitude", "type": "int", "default": 0}
            NAME_OF_A_PERSON     | {"name": "Note", "type": "boolean", "default": false}
            NAME_OF_A_PERSON     | {"name": "ageBand", "type": "int", "default": 0}
            """)
    void shouldCatchWhatMayNotBeDerived(Rule rule, String field) {
        assertThat(lint(INTERNAL, field)).containsExactly(rule);
    }

    @Test
    void shouldLookIntoNestedRecords() {
        assertThat(lint(INTERNAL, """
                {"name": "f", "type": ["null", {"type": "array", "items": {"type": "record", "name": "Inner",
                  "fields": [{"name": "firstName", "type": "int", "default": 0}]}}], "default": null}""")).containsExactly(Rule.UNION_NOT_ALLOWED, Rule.NAME_OF_A_PERSON);
    }

    @Test
    void shouldLetAReasonedExceptionPass() {
        Schema entry = Schemas.of("""
                {"type": "record", "name": "LedgerEntry", "fields": [
                  {"name": "hash", "type": "long", "default": 0}, {"name": "hash2", "type": "long", "default": 0}]}""");

        assertThat(SchemaLinter.lint(INTERNAL, entry))
                .containsExactly(new Violation("LedgerEntry.hash2", Rule.NAME_OF_A_PERSON));
    }

    static List<Schema> everySchema() {
        return Schemas.all();
    }

    private static List<Rule> lint(Profile profile, String field) {
        Schema planted = Schemas.of("{\"type\": \"record\", \"name\": \"Planted\", \"fields\": [" + field + "]}");
        return SchemaLinter.lint(profile, planted).stream().map(Violation::rule).toList();
    }
}
