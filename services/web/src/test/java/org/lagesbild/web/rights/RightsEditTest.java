package org.lagesbild.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.vocabulary.Vocabularies;

final class RightsEditTest {

    @TempDir
    private Path folder;

    @Test
    void shouldBeginAFileAndReadIt() {
        assertThat(edit().change(text -> text.with(entry("skolan")), Instant.EPOCH, false))
                .extracting(Enrolment::principal)
                .containsExactly("skolan");
        assertThat(edit().read(Instant.EPOCH)).extracting(Enrolment::principal).containsExactly("skolan");
    }

    @Test
    void shouldLeaveTheFileAsItWasWhereAnythingWouldBeWrong() throws IOException {
        edit().change(text -> text.with(entry("skolan")), Instant.EPOCH, false);
        String before = Files.readString(file());

        assertThatThrownBy(
                        () -> edit().change(text -> text.with("skolan", "areas", "[\"9999\"]"), Instant.EPOCH, false))
                .isInstanceOf(RightsException.class);

        assertThat(file()).hasContent(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".new"));
        }
    }

    @Test
    void shouldWriteNothingInADryRun() {
        edit().change(text -> text.with(entry("skolan")), Instant.EPOCH, true);

        assertThat(file()).doesNotExist();
    }

    @Test
    void shouldKeepWhoMayReadTheFile() throws IOException {
        Files.writeString(file(), "principals: []\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        edit().change(text -> text.with(entry("skolan")), Instant.EPOCH, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void shouldKeepAllOfManyChanges() {
        IntStream.range(10, 30)
                .forEach(number -> edit().change(text -> text.with(entry("skola-" + number)), Instant.EPOCH, false));

        assertThat(edit().read(Instant.EPOCH)).hasSize(20);
    }

    private RightsEdit edit() {
        return new RightsEdit(file(), new RightsFile(Vocabularies.taxonomy(), Vocabularies.areas()));
    }

    private Path file() {
        return folder.resolve("rights.yaml");
    }

    private static List<String> entry(String id) {
        return List.of(
                "- id: " + id, "  role: publisher", "  sector: SCHOOL", "  areas: [\"0191\"]", "  categories: [\"*\"]");
    }
}
