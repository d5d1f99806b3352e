package org.lagesbild.publisher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.gateway.FakeGateway;
import org.lagesbild.publisher.guard.PersonalCases;
import org.lagesbild.publisher.guard.PersonalCases.PersonalCase;
import org.lagesbild.publisher.guard.Traces;

/** A table in which personal data stands where it does not belong, in every column, at the partner's own door. */
class PublishPersonalTest {

    private static final List<PersonalCase> CASES = PersonalCases.all();
    private static final Pattern REFUSAL = Pattern.compile("(?m)^  (\\S+ /\\S+) +[\\d,]+  rows? (.*)$");
    private static final Set<String> WRITTEN_BY_HAND = Set.of("table.csv", "mapping.csv");

    /** Columns whose values are sent, if they are sound. */
    private static final List<String> READ =
            List.of("category", "area", "occurredAt", "place", "severity", "origin", "certainty", "lenses", "scope");

    private static final Map<String, String> SOUND =
            Map.of("category", "FIGHT", "area", "0191", "occurredAt", "2026-03-01 12:34", "code", "BRÅK");

    private final Path folder;
    private final FakeGateway gateway = new FakeGateway();
    private final Traces traces = new Traces();
    private final Terminal terminal;

    PublishPersonalTest(@TempDir Path folder) {
        this.folder = folder;
        terminal = new Terminal(folder, gateway);
        terminal.file("key", "key-of-school\n");
        terminal.file("secret", "sixteen bytes at least");
    }

    @AfterEach
    void close() {
        traces.close();
        gateway.close();
    }

    @Test
    void shouldRefuseTheRowAndSayWhatItWasAndPublishTheOthers() {
        List<String> rows = new ArrayList<>();
        Map<Integer, String> expected = new HashMap<>();
        for (String column : READ) {
            for (PersonalCase personal : CASES) {
                rows.add(row(READ, rows.size(), column, personal.text()));
                expected.put(rows.size() + 1, personal.code() + " /" + column);
            }
        }
        rows.add(row(READ, rows.size(), "", ""));
        terminal.file("table.csv", "id;" + String.join(";", READ) + "\n" + String.join("\n", rows));

        assertThat(terminal.publishUnmapped()).isEqualTo(3);

        Map<String, Set<Integer>> refused = refusals(terminal.out());
        expected.forEach((row, code) -> assertThat(refused.get(code)).as(code).contains(row));
        assertThat(terminal.count("refused")).isEqualTo(rows.size() - 1);
        assertThat(terminal.count("counted")).isEqualTo(1);
        assertLeftNothingBehind();
    }

    @Test
    void shouldRefuseACodeThatLooksPersonalAndNeverReadOtherColumnsNorTellAnId() {
        List<String> columns = List.of("code", "area", "occurredAt", "Anteckning");
        List<String> rows = new ArrayList<>();
        for (PersonalCase personal : CASES) {
            rows.add(row(columns, rows.size(), "code", personal.text()));
        }
        for (PersonalCase personal : CASES) {
            rows.add(row(columns, rows.size(), "Anteckning", personal.text()));
            rows.add(quoted(personal.text()) + row(columns, rows.size(), "", "").replaceFirst("^\\d+", ""));
        }
        terminal.file("mapping.csv", "code;category\nBRÅK;FIGHT\n");
        terminal.file("table.csv", "id;" + String.join(";", columns) + "\n" + String.join("\n", rows));

        assertThat(terminal.publish()).isEqualTo(3);

        Map<String, Set<Integer>> refused = refusals(terminal.out());
        IntStream.range(0, CASES.size())
                .forEach(at ->
                        assertThat(refused.get(CASES.get(at).code() + " /code")).contains(at + 2));
        assertThat(terminal.count("counted")).isEqualTo(2 * CASES.size());
        assertLeftNothingBehind();
    }

    @Test
    void shouldRepeatNothingOfAMappingThatCannotBeUsed() {
        terminal.file("table.csv", "id;code;occurredAt;area\n1;BRÅK;2026-03-01;0191\n");
        terminal.file(
                "mapping.csv",
                "code;category;place;lenses\n"
                        + CASES.stream()
                                .map(PersonalCase::text)
                                .map(PublishPersonalTest::quoted)
                                .map(text -> String.join(";", text, text, text, text))
                                .collect(Collectors.joining("\n")));

        assertThat(terminal.publish()).isEqualTo(1);

        assertThat(terminal.err())
                .contains("row 2 category.unknown", "row 2 " + CASES.get(0).code() + " /category");
        assertThat(gateway.heard()).isEmpty();
        assertLeftNothingBehind();
    }

    private void assertLeftNothingBehind() {
        traces.files(folder, WRITTEN_BY_HAND)
                .add(gateway.heard())
                .add(terminal.out())
                .add(terminal.err())
                .assertNone(CASES);
    }

    /** A sound row, but for one column. */
    private static String row(List<String> columns, int number, String column, String text) {
        Stream<String> cells =
                columns.stream().map(name -> name.equals(column) ? quoted(text) : SOUND.getOrDefault(name, ""));
        return Stream.concat(Stream.of(Integer.toString(number)), cells).collect(Collectors.joining(";"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The rows that were told under each code. */
    private static Map<String, Set<Integer>> refusals(String out) {
        Map<String, Set<Integer>> refusals = new HashMap<>();
        Matcher line = REFUSAL.matcher(out);
        while (line.find()) {
            refusals.put(
                    line.group(1),
                    Stream.of(line.group(2).split(", "))
                            .map(range -> range.split("-"))
                            .flatMap(range -> IntStream.rangeClosed(
                                            Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                                    .boxed())
                            .collect(Collectors.toSet()));
        }
        return refusals;
    }
}
