package org.lagesbild.publisher.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.messaging.vocabulary.Mapping;
import org.lagesbild.messaging.vocabulary.MappingCode;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.publisher.EventIds;
import org.lagesbild.publisher.csv.CodeMapping;
import org.lagesbild.publisher.csv.Columns;
import org.lagesbild.publisher.csv.IncidentTable;
import org.lagesbild.publisher.csv.RowReading;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.taxonomy.Label;

class TemplateTest {

    @TempDir
    private Path folder;

    static Stream<Mapping> mappings() {
        return Vocabularies.mappings().stream();
    }

    static Stream<String> sectors() {
        return Vocabularies.taxonomy().sectors().stream().map(Label::code);
    }

    @ParameterizedTest
    @MethodSource("sectors")
    void shouldGiveEverySectorSomethingToBeginWith(String sector) {
        assertThat(Template.of(sector))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(template.files()).containsKey(template.table()));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void shouldMakeSoundReportsOfEveryCode(Mapping mapping) throws IOException {
        List<RowReading> rows = filledIn(
                mapping, mapping.codes().stream().map(MappingCode::code).toList());

        assertThat(rows).hasSameSizeAs(mapping.codes());
        for (int at = 0; at < rows.size(); at++) {
            MappingCode code = mapping.codes().get(at);
            if (code.incident()) {
                assertThat(rows.get(at)).isInstanceOfSatisfying(RowReading.Incident.class, row -> {
                    assertThat(row.mapped()).isTrue();
                    assertThat(row.content().category()).isEqualTo(code.category());
                    assertThat(row.content().lenses()).isEqualTo(code.lenses());
                });
            } else {
                assertThat(rows.get(at)).isInstanceOf(RowReading.NoIncident.class);
            }
        }
    }

    @Test
    void shouldCountACodeThatIsInNoTableAsOther() throws IOException {
        Mapping mapping = mappings().findFirst().orElseThrow();

        assertThat(filledIn(mapping, List.of("NOT-A-CODE")).get(0))
                .isInstanceOfSatisfying(RowReading.Incident.class, row -> {
                    assertThat(row.mapped()).isFalse();
                    assertThat(row.content().category()).isEqualTo("OTHER");
                });
    }

    @Test
    void shouldSayInSwedishWhatIsNotToBeReported() {
        assertThat(Template.of("housing").get(0).files().get("bostad-las-mig.txt"))
                .contains("FELANMALAN: Vanlig felanmälan – ska inte rapporteras")
                .contains("--mapping bostad-mappning.csv");
    }

    private List<RowReading> filledIn(Mapping mapping, List<String> codes) throws IOException {
        Template template = Template.of(mapping.id()).get(0);
        for (Map.Entry<String, String> file : template.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Path table = folder.resolve(template.table());
        StringBuilder text = new StringBuilder(Files.readString(table));
        for (String code : codes) {
            text.append("case-").append(code).append(';').append(code).append(";2026-03-01 12:00;0191;;\n");
        }
        Files.writeString(table, text);
        return new IncidentTable(
                        new EventIds("sixteen bytes at least".getBytes(StandardCharsets.UTF_8)),
                        new Columns(Map.of()),
                        Optional.of(CodeMapping.read(folder.resolve(template.mappingFile()), StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Scope.MUNICIPALITY)
                .read(table, StandardCharsets.UTF_8);
    }
}
