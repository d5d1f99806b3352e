package org.lagesbild.publisher.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.publisher.SomeReport;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.publisher.guard.PersonalCases.PersonalCase;

class PartnerGuardTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] SOUND = ReportJson.line(SomeReport.of("a", "0191"));

    static List<PersonalCase> cases() {
        return PersonalCases.all();
    }

    static Stream<String> fields() {
        return Stream.of(LeavingField.values()).map(LeavingField::jsonName);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void shouldKeepWhatIsPersonalInAnyField(String field) throws IOException {
        for (PersonalCase personal : cases()) {
            byte[] line = JSON.writeValueAsBytes(sound().put(field, personal.text()));
            assertThat(Told.of(PartnerGuard.findings(line))).contains(personal.code() + " /" + field);
            assertThatThrownBy(() -> PartnerGuard.passed(line))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(personal.code())
                    .hasMessageNotContaining(personal.text());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldKeepItInNamesAndAnywhereWithinWithoutRepeatingTheName(PersonalCase personal) throws IOException {
        ObjectNode deep = sound();
        deep.putArray("lenses").addObject().putArray("x").add(personal.text());
        ObjectNode other = sound();
        other.putObject("note").put("text", personal.text());
        ObjectNode named = sound().put(personal.text(), true);

        assertThat(told(deep)).contains(personal.code() + " /lenses");
        assertThat(told(other)).contains(personal.code() + " /" + Screen.UNNAMED);
        assertThat(told(named)).contains(personal.code() + " /" + Screen.UNNAMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"category\":\"OF_NEXT_YEAR\"}", "{\"lenses\":[\"TOURISM\"],\"place\":\"HARBOUR\"}"})
    void shouldLetPassWhatHasItsFieldsForm(String line) {
        assertThat(PartnerGuard.findings(line.getBytes(UTF_8))).isEmpty();
        assertThat(PartnerGuard.findings(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"area\":\"0191\"",
                "{\"area\":\"0191\"} x",
                "{\"area\":\"centrum\",\"area\":\"0191\"}",
                "{\"area\":\"centrum\"}",
                "{\"area\":191}",
                "{\"note\":\"nothing\"}",
                "{\"eventId\":\"1\"}",
                "{\"revision\":1000000001}",
                "{\"revision\":1.5}",
                "{\"lenses\":\"YOUTH\"}",
                "{\"occurredAt\":\"2026-03-01T1200\"}",
                "{\"scope\":\"ALL\"}"
            })
    void shouldKeepWhatIsNoReportEvenWhereItLooksHarmless(String line) {
        assertThat(PartnerGuard.findings(line.getBytes(UTF_8))).isNotEmpty();
    }

    private static List<String> told(ObjectNode report) throws IOException {
        return Told.of(PartnerGuard.findings(JSON.writeValueAsBytes(report)));
    }

    private static ObjectNode sound() throws IOException {
        return (ObjectNode) JSON.readTree(SOUND);
    }
}
