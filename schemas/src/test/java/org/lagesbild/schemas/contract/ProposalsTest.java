package org.lagesbild.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.schemas.IncidentReport;

/** No word and no field changes without a proposal that is answered in full, and a note that partners can read. */
class ProposalsTest {

    private static final Path FOLDER = Path.of("proposals");
    private static final List<String> SECTIONS =
            List.of("## What and why", "## Who uses it", "## Compatibility", "## Privacy", "## Release note");
    private static final int CHECKS = 5;

    static Stream<Path> proposals() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\d{4}-[a-z0-9-]+\\.md"))
                    .toList()
                    .stream();
        }
    }

    static Stream<String> versions() {
        return Stream.of(
                        Stream.of("taxonomy " + version("taxonomy"), "edge-policy " + version("edge-policy")),
                        Stream.of("IncidentReport", "Receipt")
                                .map(name -> name + " " + Schemas.released(name).size()),
                        MappingTables.INDEX.stream().map(row -> "mapping " + row.get("id") + " " + row.get("version")))
                .flatMap(versions -> versions);
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void shouldAnswerEverySectionAndTheWholePrivacyChecklist(Path proposal) throws IOException {
        String text = Files.readString(proposal);

        assertThat(text).contains(SECTIONS).containsPattern("(?m)^- Status: (proposed|accepted|refused)$");
        if (text.contains("- Status: accepted")) {
            assertThat(text).as("a question of the checklist is open").doesNotContain("- [ ]");
            assertThat(text.lines().filter(line -> line.startsWith("- [x]"))).hasSize(CHECKS);
            for (String section : text.split("(?m)^## ", -1)) {
                assertThat(section.lines().skip(1).filter(line -> !line.isBlank()))
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldTellPartnersOfEveryVersionInSwedish(String version) throws IOException {
        assertThat(Files.readString(Path.of("CHANGES.sv.md")))
                .as("schemas/CHANGES.sv.md does not tell of it")
                .contains("**" + version + "**");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldHaveAnAcceptedProposalForEveryVersion(String version) throws IOException {
        List<String> raised = proposals()
                .map(ProposalsTest::read)
                .filter(text -> text.contains("- Status: accepted"))
                .flatMap(text -> text.lines().filter(line -> line.startsWith("- Raises:")))
                .flatMap(line -> Stream.of(line.substring("- Raises:".length()).split("\\|", -1)))
                .map(String::strip)
                .toList();

        String everyMapping = version.replaceFirst("^mapping \\S+", "every mapping");
        assertThat(raised).as("no accepted proposal raises it").containsAnyOf(version, everyMapping);
    }

    @Test
    void shouldOfferATemplateWithAllOfIt() {
        String template = read(FOLDER.resolve("TEMPLATE.md"));

        assertThat(template).contains(SECTIONS);
        assertThat(template.lines().filter(line -> line.startsWith("- [ ]"))).hasSize(CHECKS);
    }

    private static String version(String file) {
        return Rows.lines(IncidentReport.class, "taxonomy/" + file + ".properties").stream()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
